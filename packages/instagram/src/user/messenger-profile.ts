import {
  Acknowledged,
  edge,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  unsupported,
} from '@edgewalk/core';
import { ConversationStart } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';

/** The fields of a messaging profile. */
export const MessengerProfileFields = record('MessengerProfile', ConversationStart.props);

/** What people see in the account's conversations before anything is written. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['ice_breakers', 'persistent_menu'],
}) {}

/** What to set; what is left out stays. */
export const NewMessengerProfile = record('NewMessengerProfile', {
  platform: optional(oneOf('instagram')),
  ...ConversationStart.props,
});

/** What to remove. */
export const MessengerProfileRemoval = record('MessengerProfileRemoval', {
  fields: t.array(oneOf('ice_breakers', 'persistent_menu')),
});

/**
 * `/{user}/messenger_profile`: ice breakers and the menu of the account's conversations.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api/ice-breakers
 */
export class UserMessengerProfile extends edge({
  path: 'messenger_profile',
  node: () => MessengerProfile,
  get: pages({ paging: 'none', login: 'instagram', permissions: manageMessages }),
  /** Sets ice breakers or the menu, in place of what was there. */
  create: post(NewMessengerProfile, Acknowledged, {
    login: 'instagram',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported('set it anew: api.user.messengerProfile.create({ ice_breakers })'),
  /** Removes ice breakers or the menu. */
  delete: remove(Acknowledged, {
    params: MessengerProfileRemoval,
    login: 'instagram',
    permissions: manageMessages,
  }),
}) {}
