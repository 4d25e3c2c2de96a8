import { looseBoolean, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** What Facebook and Instagram show before the first message of a conversation. */
export const ConversationStart = record('ConversationStart', {
  /** Questions to begin with, as far as known at most 4: `[{ locale, call_to_actions }]`. */
  ice_breakers: optional(t.array(t.UnknownRecord)),
  /** The menu of the conversation: `[{ locale, composer_input_disabled, call_to_actions }]`. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The messaging features to ask about, each as Meta describes it: `{ feature: 'HUMAN_AGENT' }`. */
export const FeatureQuestions = record('FeatureQuestions', {
  /** The features to ask about: `[{ feature: 'HUMAN_AGENT' }]`. */
  features: t.array(t.UnknownRecord),
});

/** The state of each feature, as production gets it; nothing is switched. */
export const FeatureStates = record('FeatureStates', {
  /** The state of each feature. */
  data: optional(
    t.array(
      record('FeatureState', {
        /** The name of the feature. */
        feature: optional(t.string),
        /** The state, such as `enabled`. */
        status: optional(t.string),
      }),
    ),
  ),
  /** True when Meta says nothing more. */
  success: optional(looseBoolean),
});
