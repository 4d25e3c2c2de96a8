import type { Answering } from '@edgewalk/webhooks/answers';
import type { CommentText } from './rules.js';

/** A comment of a channel. */
export interface ChannelComment extends CommentText {
  /** When it was posted, in Meta's format. */
  readonly at: string;
  /** Hidden, the account's own, or already answered by the account. */
  readonly handled: boolean;
}

/** An account whose comments and messages are moderated. */
export interface Channel {
  readonly name: string;
  /** What sends messages for it: Instagram with Instagram Login, otherwise the Page. */
  readonly messenger: Answering;
  /** The comments of recent posts, in any order. */
  recent(): AsyncIterable<ChannelComment>;
  read(id: string): Promise<ChannelComment>;
  hide(id: string): PromiseLike<unknown>;
  reply(id: string, message: string): PromiseLike<unknown>;
}
