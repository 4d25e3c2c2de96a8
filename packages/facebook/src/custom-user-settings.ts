import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

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
