import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** What Facebook and Instagram show before the first message of a conversation. */
export const ConversationStart = record('ConversationStart', {
  /** Questions that a person may begin with. */
  ice_breakers: optional(t.array(t.UnknownRecord)),
  /** The menu in a conversation. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The messaging features to switch, each as Meta describes it. */
export const FeatureSwitches = record('FeatureSwitches', { features: t.array(t.UnknownRecord) });
