import * as t from 'io-ts';
import { optional, record } from '../codec/record.js';

/** What Facebook and Instagram both show before anything is written. */
export const ConversationStart = record('ConversationStart', {
  /** Questions that a person may begin with. */
  ice_breakers: optional(t.array(t.UnknownRecord)),
  /** The menu in a conversation. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});
