import { optional, record, row } from '@edgewalk/core';
import { ConversationStart } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';

/** What of a Messenger profile can be read and set. */
const settings = {
  ...ConversationStart.props,
  /** Where people link an account they have with you. */
  account_linking_url: optional(t.string),
  /** Commands that begin with a slash, by language. */
  commands: optional(t.array(t.UnknownRecord)),
  /** What the app is sent when a person taps "Get Started". */
  get_started: optional(record('GetStarted', { payload: optional(t.string) })),
  /** The text on the welcome screen, by language. */
  greeting: optional(t.array(t.UnknownRecord)),
  /** Whose pages may open inside Messenger. */
  whitelisted_domains: optional(t.array(t.string)),
};

/** The fields of a Messenger profile. */
export const MessengerProfileFields = record('MessengerProfile', {
  ...settings,
  subject_to_new_eu_privacy_rules: optional(t.boolean),
});

/** What to set; what is left out stays. */
export const MessengerProfileSettings = record('MessengerProfileSettings', {
  ...settings,
  description: optional(t.array(t.UnknownRecord)),
});

/** What people see in the Page's conversations before anything is written. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['get_started', 'greeting', 'ice_breakers', 'persistent_menu', 'whitelisted_domains'],
}) {}
