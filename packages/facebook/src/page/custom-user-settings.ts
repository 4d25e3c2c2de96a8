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
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** The fields of the Messenger menu of one person. */
export const CustomUserSettingsFields = record('CustomUserSettings', {
  page_level_persistent_menu: optional(t.array(t.UnknownRecord)),
  user_level_persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The Messenger menu of one person, in addition to the one for everybody. */
export class CustomUserSettings extends row({
  name: 'CustomUserSettings',
  fields: CustomUserSettingsFields,
  defaults: [],
}) {}

/** The person whose settings to read. */
export const CustomUserSettingsQuery = record('CustomUserSettingsQuery', { psid: idText });

/** The menu for one person: an entry for each language, as in the Messenger profile. */
export const NewCustomUserSettings = record('NewCustomUserSettings', {
  psid: idText,
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The settings of a person to remove. */
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
