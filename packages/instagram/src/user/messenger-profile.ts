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
} from '@edgewalk/core/declare';
import { ConversationStart } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from '../permissions.js';

/** The fields of a messaging profile. */
export const MessengerProfileFields = record('MessengerProfile', ConversationStart.props);

/** What people see in the account's conversations before the first message. */
export class MessengerProfile extends row({
  name: 'MessengerProfile',
  fields: MessengerProfileFields,
  defaults: ['ice_breakers', 'persistent_menu'],
}) {}

/** The parts to set; the others stay as they are. */
export const NewMessengerProfile = record('NewMessengerProfile', {
  /** `instagram`, which is also the default. */
  platform: optional(oneOf('instagram')),
  ...ConversationStart.props,
});

/** The parts to remove. */
export const MessengerProfileRemoval = record('MessengerProfileRemoval', {
  /** The parts to remove: `ice_breakers`, `persistent_menu`. */
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
  get: pages({
    paging: 'none',
    login: 'instagram',
    withOtherLogin: "fb.page(pageId).messengerProfile.get({ platform: 'instagram' })",
    permissions: manageMessages,
  }),
  /** Sets ice breakers or the menu, replacing the previous ones. */
  create: post(NewMessengerProfile, Acknowledged, {
    login: 'instagram',
    withOtherLogin: "fb.page(pageId).messengerProfile.create({ platform: 'instagram', … })",
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
