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
  row,
  unsupported,
} from '@edgewalk/core';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** The fields of what one person is shown. */
export const CustomUserSettingsFields = record('CustomUserSettings', {
  page_level_persistent_menu: optional(t.array(t.UnknownRecord)),
  user_level_persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The menu that one person is shown in Messenger, beside the one for everybody. */
export class CustomUserSettings extends row({
  name: 'CustomUserSettings',
  fields: CustomUserSettingsFields,
  defaults: [],
}) {}

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
