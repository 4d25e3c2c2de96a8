import { check, edge, optional, pages, post, record, row, Success, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';

/** The fields of a setting. */
export const PageSettingFields = record('PageSetting', {
  /** The name of the setting, such as `USERS_CAN_POST`. */
  setting: optional(t.string),
  /** A boolean, a string or a list, depending on the setting. */
  value: optional(t.unknown),
});

/** A setting of a Page, such as `USERS_CAN_POST`. */
export class PageSetting extends row({
  name: 'PageSetting',
  fields: PageSettingFields,
  defaults: ['setting', 'value'],
}) {}

/** A setting and its value, such as `{ USERS_CAN_POST: false }`. */
export const SettingOption = check(t.UnknownRecord, (option) =>
  Object.keys(option).length === 1 ? undefined : 'write one setting at a time, such as { USERS_CAN_POST: false }',
);

// Gone since v26.0; Meta names nothing in its place.
const retired = { on: '2026-07-29', instead: 'facebook.com, where people change the settings of a Page' };

/** The setting to change. */
export const SettingChange = record('SettingChange', {
  /** The setting and its value, such as `{ USERS_CAN_POST: false }`; one at a time. */
  option: SettingOption,
});

/**
 * `/{page}/settings`: settings of the Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/settings
 */
export class PageSettings extends edge({
  path: 'settings',
  node: () => PageSetting,
  get: pages({ permissions: manageMetadata, retired }),
  /** Changes one setting. */
  create: post(SettingChange, Success, { repeatable: true, permissions: manageMetadata, retired }),
  update: unsupported('set it: fb.page(id).settings.create({ option: { USERS_CAN_POST: false } })'),
  delete: unsupported('set it to what it was: fb.page(id).settings.create({ option: { USERS_CAN_POST: true } })'),
}) {}
