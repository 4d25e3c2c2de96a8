import type { CommentText } from './rules.js';

/** A comment of a channel. */
export interface ChannelComment extends CommentText {
  /** When it was posted, in Meta's format, which sorts by time. */
  readonly at: string;
  /** Hidden, the account's own, or already answered by the account. */
  readonly handled: boolean;
}

/** An account whose comments are moderated. */
export interface Channel {
  readonly name: string;
  /** The comments of recent posts, in any order. */
  comments(): AsyncIterable<ChannelComment>;
  hide(id: string): PromiseLike<unknown>;
  reply(id: string, message: string): PromiseLike<unknown>;
}
