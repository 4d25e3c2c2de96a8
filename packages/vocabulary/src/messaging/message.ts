import { identifier, looseBoolean, optional, record, timestamp } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { MessageFile, MessageShare } from './message-file.js';

const details = optional(record('Details', { data: t.array(t.UnknownRecord) }));

const RepliedTo = record('RepliedTo', {
  mid: optional(identifier),
  /** Whether its own sender wrote that message. */
  is_self_reply: optional(looseBoolean),
});

/** The fields of a message; Facebook and Instagram describe its people differently. */
export function messageFields<P extends t.Mixed>(person: P) {
  return record('Message', {
    id: identifier,
    created_time: optional(timestamp),
    from: optional(person),
    to: optional(record('Recipients', { data: t.array(person) })),
    /** The text. */
    message: optional(t.string),
    attachments: optional(record('MessageFiles', { data: t.array(MessageFile) })),
    reactions: details,
    shares: optional(record('MessageShares', { data: t.array(MessageShare) })),
    /** The message that this one replies to. */
    reply_to: optional(RepliedTo),
    /** The story that the message replies to. */
    story: optional(t.UnknownRecord),
    /** True where the API cannot show the content. */
    is_unsupported: optional(looseBoolean),
  });
}
