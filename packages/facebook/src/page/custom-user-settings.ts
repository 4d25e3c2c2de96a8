import {
  Acknowledged,
  edge,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  unsupported,
} from '@edgewalk/core';
import * as t from 'io-ts';
import { CustomUserSettings } from '../custom-user-settings.js';
import { message } from '../permissions.js';

/** Whose settings. */
export const CustomUserSettingsQuery = record('CustomUserSettingsQuery', { psid: idText });

/** The menu that one person is to be shown: an entry for each language, as in the Messenger profile. */
export const NewCustomUserSettings = record('NewCustomUserSettings', {
  psid: idText,
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** What of a person's settings is to go. */
export const CustomUserSettingsRemoval = record('CustomUserSettingsRemoval', {
  psid: idText,
  params: t.array(oneOf('PERSISTENT_MENU')),
});

/**
 * `/{page}/custom_user_settings`: the Messenger menu of one person.
 *
 * @see https://developers.facebook.com/docs/messenger-platform/send-messages/persistent-menu
 */
export class PageCustomUserSettings extends edge({
  path: 'custom_user_settings',
  node: () => CustomUserSettings,
  get: pages({ params: CustomUserSettingsQuery, paging: 'none', permissions: message }),
  create: post(NewCustomUserSettings, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('set it anew: fb.page(id).customUserSettings.create({ psid, persistent_menu })'),
  delete: remove(Acknowledged, { params: CustomUserSettingsRemoval, permissions: message }),
}) {}
