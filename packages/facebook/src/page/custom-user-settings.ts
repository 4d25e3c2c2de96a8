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
  /** The menu of the Page, which everybody sees. */
  page_level_persistent_menu: optional(t.array(t.UnknownRecord)),
  /** The menu of this person. */
  user_level_persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The Messenger menu of one person, in addition to the one for everybody. */
export class CustomUserSettings extends row({
  name: 'CustomUserSettings',
  fields: CustomUserSettingsFields,
  defaults: [],
}) {}

/** The person whose settings to read. */
export const CustomUserSettingsQuery = record('CustomUserSettingsQuery', {
  /** The id of the person for the Page, which their messages come with. */
  psid: idText,
});

/** The menu for one person: an entry for each language, as in the Messenger profile. */
export const NewCustomUserSettings = record('NewCustomUserSettings', {
  /** The id of the person for the Page, which their messages come with. */
  psid: idText,
  /** The menu of this person, instead of the Page's, by language. */
  persistent_menu: optional(t.array(t.UnknownRecord)),
});

/** The settings of a person to remove. */
export const CustomUserSettingsRemoval = record('CustomUserSettingsRemoval', {
  /** The id of the person for the Page, which their messages come with. */
  psid: idText,
  /** `PERSISTENT_MENU`: what to take back. */
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
  /** Gives a person a menu of their own. */
  create: post(NewCustomUserSettings, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported('set it anew: fb.page(id).customUserSettings.create({ psid, persistent_menu })'),
  /** Takes it back: the person sees the Page's menu again. */
  delete: remove(Acknowledged, { params: CustomUserSettingsRemoval, permissions: message }),
}) {}
