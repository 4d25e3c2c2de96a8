import { identifier, optional, record } from '@edgewalk/core/declare';
import { messageFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { Participant } from '../values/profiles.js';

const MessageTag = record('MessageTag', {
  /** A folder or a source, such as `inbox` or `source:chat`. */
  name: optional(t.string),
});

/** The fields of a message. */
export const MessageFields = record('Message', {
  ...messageFields(Participant).props,
  /** The URL of its sticker. */
  sticker: optional(t.string),
  /** Its folder and its source. */
  tags: optional(
    record('MessageTags', {
      /** The tags. */
      data: t.array(MessageTag),
    }),
  ),
  /** The id of the conversation. */
  thread_id: optional(identifier),
});
