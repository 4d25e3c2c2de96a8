import * as t from 'io-ts';
import { oneOf } from '../codec/enums.js';
import { optional, record } from '../codec/record.js';

/** A button under a text; the person's tap is their answer. */
export const QuickReply = record('QuickReply', {
  content_type: oneOf('text', 'user_phone_number', 'user_email'),
  title: optional(t.string),
  payload: optional(t.string),
});
