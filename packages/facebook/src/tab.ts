import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a tab. */
export const TabFields = record('Tab', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  position: optional(t.number),
  application: optional(record('TabApplication', { id: identifier, name: optional(t.string) })),
  custom_image_url: optional(t.string),
  custom_name: optional(t.string),
  image_url: optional(t.string),
  is_non_connection_landing_tab: optional(t.boolean),
  is_permanent: optional(t.boolean),
});

/** A tab of a Page, such as its photos or an app. */
export class Tab extends row({
  name: 'Tab',
  fields: TabFields,
  defaults: ['id', 'name', 'link', 'position'],
}) {}
