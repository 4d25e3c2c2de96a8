import {
  Acknowledged,
  edge,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  unsupported,
} from '@edgewalk/core';
import * as t from 'io-ts';
import { MessengerProfile, MessengerProfileSettings } from '../messenger-profile.js';
import { message } from '../permissions.js';

/** Whose profile: Messenger's where nothing is said. */
export const MessengerProfileQuery = record('MessengerProfileQuery', {
  platform: optional(oneOf('messenger', 'instagram')),
});

/** What to set, and where. */
export const NewMessengerProfile = record('NewMessengerProfile', {
  ...MessengerProfileQuery.props,
  ...MessengerProfileSettings.props,
});

/** What to remove, and where. */
export const MessengerProfileRemoval = record('MessengerProfileRemoval', {
  ...MessengerProfileQuery.props,
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
 * `/{page}/messenger_profile`: how the Page's conversations begin, and what may be done in them.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/messenger_profile
 */
export class PageMessengerProfile extends edge({
  path: 'messenger_profile',
  node: () => MessengerProfile,
  get: pages({ params: MessengerProfileQuery, paging: 'none', permissions: message }),
  /** Sets parts of the profile, in place of what was there. */
  create: post(NewMessengerProfile, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('set it anew: fb.page(id).messengerProfile.create({ ice_breakers })'),
  /** Removes parts of the profile. */
  delete: remove(Acknowledged, { params: MessengerProfileRemoval, permissions: message }),
}) {}
