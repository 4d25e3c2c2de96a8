import { identifier, looseBoolean, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MessageFile, MessageShare } from './message-file.js';

const details = optional(
  record('Details', {
    /** The details, as Meta sends them. */
    data: t.array(t.UnknownRecord),
  }),
);

const RepliedTo = record('RepliedTo', {
  /** The id of that message. */
  mid: optional(identifier),
  /** Whether its own sender wrote that message. */
  is_self_reply: optional(looseBoolean),
});

const content = {
  /** The id of the message (mid). */
  id: identifier,
  /** When it was sent, in ISO 8601. */
  created_time: optional(timestamp),
  /** The text; empty when there are attachments only. Meta gives details of the latest 20 messages. */
  message: optional(t.string),
  /** Its files; absent when there are none. */
  attachments: optional(
    record('MessageFiles', {
      /** The files. */
      data: t.array(MessageFile),
    }),
  ),
  /** Reactions to it; absent when there are none. */
  reactions: details,
  /** Shared posts and links; absent when there are none. */
  shares: optional(
    record('MessageShares', {
      /** What is shared. */
      data: t.array(MessageShare),
    }),
  ),
  /** The message that this one replies to. */
  reply_to: optional(RepliedTo),
  /** The story that it replies to or that mentions the account, for as long as that lasts. */
  story: optional(t.UnknownRecord),
  /** True where the API cannot show the content. */
  is_unsupported: optional(looseBoolean),
};

/** The fields of a message; Facebook and Instagram describe its people differently. */
export function messageFields<P extends t.Mixed>(person: P) {
  return record('Message', {
    ...content,
    /** The sender. */
    from: optional(person),
    /** The recipients. */
    to: optional(
      record('Recipients', {
        /** The people. */
        data: t.array(person),
      }),
    ),
  });
}
