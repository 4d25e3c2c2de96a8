import { looseBoolean, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** What Facebook and Instagram show before the first message of a conversation. */
export const ConversationStart = record('ConversationStart', {
  /** Questions that a person may begin with. */
  ice_breakers: optional(t.array(t.UnknownRecord)),
  /** The menu in a conversation. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The messaging features to ask about, each as Meta describes it: `{ feature: 'HUMAN_AGENT' }`. */
export const FeatureQuestions = record('FeatureQuestions', { features: t.array(t.UnknownRecord) });

/** The state of each feature, as production gets it; nothing is switched. */
export const FeatureStates = record('FeatureStates', {
  data: optional(t.array(record('FeatureState', { feature: optional(t.string), status: optional(t.string) }))),
  success: optional(looseBoolean),
});
