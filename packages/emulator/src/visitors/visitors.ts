// visitors: strangers who act on what the accounts have.
/** Who acts. */
export interface As {
  /** A username on Instagram, a name on Facebook, or an id that an event told; one of the seed's unless given. */
  readonly as?: string;
}

/** What was made, and who made it. */
export interface Made {
  readonly id: string;
  /** By the id that events tell. */
  readonly from: string;
}

/** A file or another thing that a message brings. */
export interface VisitorAttachment {
  /** `image`, `video`, `audio`, `file`, `share`, `story_mention` … */
  readonly type: string;
  readonly url: string;
}

/** What a person writes. */
export interface VisitorMessage {
  readonly text?: string;
  readonly attachment?: VisitorAttachment;
  /** The payload of a quick reply that was chosen; its title is the text. */
  readonly quickReply?: string;
  /** The message that it answers. */
  readonly replyTo?: string;
}

/**
 * Strangers act: what they do changes the world, and causes the events that Meta sends for it. Each throws
 * `InvalidArgumentError` where there is no such thing, or it does not take what is done.
 */
export interface Visitors {
  /** Comments on a media, a broadcast of Instagram, or a post, photo or video of a Page. */
  comment(on: string, text: string, by?: As): Made;
  /** Replies to a comment. */
  reply(comment: string, text: string, by?: As): Made;
  /** Mentions an Instagram account in a comment on a media of another account, or in a caption there. */
  mention(account: string, text: string, by?: As & { readonly in?: 'comment' | 'caption' }): Mentioned;
  /** Writes to an Instagram account or a Page. */
  message(account: string, message: string | VisitorMessage, by?: As): Made;
  /** Reacts to a message: `love`, `smile`, `wow`, `sad`, `angry`, `like`, `dislike` or an emoji; null takes it back. */
  react(message: string, reaction?: string | null): void;
  /** Takes a message back. */
  unsend(message: string): void;
  /** Presses a button that was sent. */
  postback(account: string, button: { readonly title: string; readonly payload: string }, by?: As): Made;
  /** Reads what the account has written last. */
  seen(account: string, by?: As): void;
  /** Likes a media or a comment; on a Page it may be another reaction, such as `LOVE`. */
  like(on: string, by?: As & { readonly reaction?: string }): void;
  /** Posts on a Page. */
  post(page: string, text: string, by?: As): Made;
  /** Fills in a form of a Page. */
  lead(form: string, answers: Readonly<Record<string, string>>): { readonly id: string };
}

/** Where an account was mentioned. */
export interface Mentioned {
  readonly media_id: string;
  readonly comment_id?: string;
}
