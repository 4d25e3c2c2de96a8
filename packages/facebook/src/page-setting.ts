import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a setting. */
export const PageSettingFields = record('PageSetting', {
  setting: optional(t.string),
  /** A truth, a word or a list, as the setting has it. */
  value: optional(t.unknown),
});

/** A setting of a Page, such as `USERS_CAN_POST`. */
export class PageSetting extends row({
  name: 'PageSetting',
  fields: PageSettingFields,
  defaults: ['setting', 'value'],
}) {}
