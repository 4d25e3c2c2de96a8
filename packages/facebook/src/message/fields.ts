import { identifier, optional, record } from '@edgewalk/core/declare';
import { messageFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { Participant } from '../values/profiles.js';

const MessageTag = record('MessageTag', { name: optional(t.string) });

/** The fields of a message. */
export const MessageFields = record('Message', {
  ...messageFields(Participant).props,
  /** The URL of its sticker. */
  sticker: optional(t.string),
  /** Its folder and its source: `inbox`, `read`, `source:chat`. */
  tags: optional(record('MessageTags', { data: t.array(MessageTag) })),
  /** The conversation. */
  thread_id: optional(identifier),
});
