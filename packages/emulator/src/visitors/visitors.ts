// visitors: simulated people who comment, write and react, and the inbox of the business.
/** The person who acts. */
export interface As {
  /** A username on Instagram, a name on Facebook, or an id from an event; a seeded person unless given. */
  readonly as?: string;
}

/** What was created, and by whom. */
export interface Made {
  readonly id: string;
  /** The id of the person, as in the event. */
  readonly from: string;
}

/** An attachment of a message. */
export interface VisitorAttachment {
  /** `image`, `video`, `audio`, `file`, `share`, `story_mention` … */
  readonly type: string;
  readonly url: string;
}

/** A message to an account. */
export interface VisitorMessage {
  readonly text?: string;
  readonly attachment?: VisitorAttachment;
  /** The payload of the chosen quick reply; its title is the text. */
  readonly quickReply?: string;
  /** The id of the message that it replies to. */
  readonly replyTo?: string;
}

/**
 * Simulated people. What they do changes the stored data and causes the events that Meta would send. A call throws
 * `InvalidArgumentError` if the object does not exist, or does not allow the action.
 */
export interface Visitors {
  /** Comments on a media or a broadcast of Instagram, or on a post, photo or video of a Page. */
  comment(on: string, text: string, by?: As): Made;
  /** Replies to a comment, or to a post of Threads. */
  reply(comment: string, text: string, by?: As): Made;
  /**
   * Mentions an Instagram account in a comment on a media of another account, or in a caption there; a profile of Threads
   * in a post.
   */
  mention(account: string, text: string, by?: As & { readonly in?: 'comment' | 'caption' }): Mentioned;
  /** Mentions a Page in a post on another Page, or in a comment there. */
  mentionPage(page: string, text: string, by?: As & { readonly in?: 'post' | 'comment' }): MentionedPage;
  /** Writes to an Instagram account or a Page. */
  message(account: string, message: string | VisitorMessage, by?: As): Made;
  /** Edits a message that the person wrote; at most five times. */
  editMessage(message: string, text: string): void;
  /** Reacts to a message: `love`, `smile`, `wow`, `sad`, `angry`, `like`, `dislike` or an emoji; null removes it. */
  react(message: string, reaction?: string | null): void;
  /** Unsends a message. */
  unsend(message: string): void;
  /** Taps a button that was sent. */
  postback(account: string, button: { readonly title: string; readonly payload: string }, by?: As): Made;
  /** Opens a conversation by a link to it, such as ig.me or m.me. */
  openLink(account: string, link: { readonly ref: string; readonly source?: string }, by?: As): void;
  /** Reads the account's last message. */
  seen(account: string, by?: As): void;
  /** Likes a media or a comment; on a Page it may be another reaction, such as `LOVE`. */
  like(on: string, by?: As & { readonly reaction?: string }): void;
  /** Posts on a Page. */
  post(page: string, text: string, by?: As): Made;
  /** Recommends a Page, or advises against it. */
  recommend(page: string, review: { readonly recommends: boolean; readonly text?: string }, by?: As): Made;
  /** Fills in a form of a Page. */
  lead(form: string, answers: Readonly<Record<string, string>>): { readonly id: string };
  /** Changes the profile of a person who uses the app, such as `email` or `name`. */
  changeProfile(person: string, field: string, value: string): void;
}

/** Where an Instagram account was mentioned. */
export interface Mentioned {
  readonly media_id: string;
  readonly comment_id?: string;
}

/** Where a Page was mentioned. */
export interface MentionedPage {
  readonly post_id: string;
  readonly comment_id?: string;
}

/**
 * The inbox of a Page or an Instagram account, in which people at the business answer. For the app it is another app,
 * which can control a conversation. `by` is the other person in the conversation, who must have written before.
 */
export interface Inbox {
  /** Sends a message to the person. The app gets its echo, with the id of another app. */
  message(account: string, text: string, by?: As): Made;
  /** Takes control of a conversation; from then on the app gets its events as `standby`. */
  take(account: string, by?: As): void;
  /** Passes control to the app. */
  pass(account: string, by?: As & { readonly metadata?: string }): void;
  /** Requests control from the app. */
  request(account: string, by?: As & { readonly metadata?: string }): void;
}
