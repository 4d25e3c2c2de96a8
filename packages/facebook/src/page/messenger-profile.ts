import {
  Acknowledged,
  edge,
  looseBoolean,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import { ConversationStart } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** The members of a Messenger profile that can be read and set. */
const settings = {
  ...ConversationStart.props,
  /** The URL where people link their account in your system. */
  account_linking_url: optional(t.string),
  /** Commands that begin with a slash, by language. */
  commands: optional(t.array(t.UnknownRecord)),
  /** What the app gets when a person taps "Get Started". */
  get_started: optional(
    record('GetStarted', {
      /** The payload that the webhook brings. */
      payload: optional(t.string),
    }),
  ),
  /** The text on the welcome screen, by language. */
  greeting: optional(t.array(t.UnknownRecord)),
  /** The domains whose pages may open inside Messenger. */
  whitelisted_domains: optional(t.array(t.string)),
};

/** The fields of a Messenger profile. */
export const MessengerProfileFields = record('MessengerProfile', {
  ...settings,
  /** Whether the Page falls under the rules of the European Union. */
  subject_to_new_eu_privacy_rules: optional(looseBoolean),
});

/** The parts to set; the others stay as they are. */
export const MessengerProfileSettings = record('MessengerProfileSettings', {
  ...settings,
  /** A description, by language; Meta does not document its form. */
  description: optional(t.array(t.UnknownRecord)),
});

/** What people see in the Page's conversations before the first message. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['get_started', 'greeting', 'ice_breakers', 'persistent_menu', 'whitelisted_domains'],
}) {}

/** The platform of the profile; Messenger by default. */
export const MessengerProfileQuery = record('MessengerProfileQuery', {
  /** `messenger`, the default, or `instagram`. */
  platform: optional(oneOf('messenger', 'instagram')),
});

/** The parts to set, and the platform. */
export const NewMessengerProfile = record('NewMessengerProfile', {
  ...MessengerProfileQuery.props,
  ...MessengerProfileSettings.props,
});

/** The parts to remove, and the platform. */
export const MessengerProfileRemoval = record('MessengerProfileRemoval', {
  ...MessengerProfileQuery.props,
  /** The parts to remove. */
  fields: t.array(
    oneOf(
      'account_linking_url',
      'commands',
      'description',
      'get_started',
      'greeting',
      'home_url',
      'ice_breakers',
      'persistent_menu',
      'subject_to_new_eu_privacy_rules',
      'title',
      'whitelisted_domains',
    ),
  ),
});

/**
 * `/{page}/messenger_profile`: how the Page's conversations begin, and their menu.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/messenger_profile
 */
export class PageMessengerProfile extends edge({
  path: 'messenger_profile',
  node: () => MessengerProfile,
  get: pages({ params: MessengerProfileQuery, paging: 'none', permissions: message }),
  /** Sets parts of the profile, replacing the previous ones. */
  create: post(NewMessengerProfile, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('set it anew: fb.page(id).messengerProfile.create({ ice_breakers })'),
  /** Removes parts of the profile. */
  delete: remove(Acknowledged, { params: MessengerProfileRemoval, permissions: message }),
}) {}
