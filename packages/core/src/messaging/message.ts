import * as t from 'io-ts';
import { identifier, timestamp } from '../codec/values.js';
import { optional, record } from '../codec/record.js';

const details = optional(record('Details', { data: t.array(t.UnknownRecord) }));

/** The fields of a message; how its people are told differs between Facebook and Instagram. */
export function messageFields<P extends t.Mixed>(person: P) {
  return record('Message', {
    id: identifier,
    created_time: optional(timestamp),
    from: optional(person),
    to: optional(record('Recipients', { data: t.array(person) })),
    /** The text. */
    message: optional(t.string),
    attachments: details,
    reactions: details,
    shares: details,
    /** The story that the message answers. */
    story: optional(t.UnknownRecord),
    /** True for what the API cannot show. */
    is_unsupported: optional(t.boolean),
  });
}
