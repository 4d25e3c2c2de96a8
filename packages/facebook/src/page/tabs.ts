import {
  edge,
  identifier,
  looseBoolean,
  looseNumber,
  optional,
  pages,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';

/** The fields of a tab. */
export const TabFields = record('Tab', {
  /** The id of the tab. */
  id: identifier,
  /** The name of the tab. */
  name: optional(t.string),
  /** The URL of the tab. */
  link: optional(t.string),
  /** Its place among the tabs. */
  position: optional(looseNumber),
  /** The app in the tab. */
  application: optional(
    record('TabApplication', {
      /** The id of the app. */
      id: identifier,
      /** The name of the app. */
      name: optional(t.string),
    }),
  ),
  /** The URL of the icon that the Page chose. */
  custom_image_url: optional(t.string),
  /** The name that the Page chose. */
  custom_name: optional(t.string),
  /** The URL of the small picture. */
  image_url: optional(t.string),
  /** Whether people who do not like the Page arrive there. */
  is_non_connection_landing_tab: optional(looseBoolean),
  /** Whether it cannot be removed. */
  is_permanent: optional(looseBoolean),
});

/** A tab of a Page, such as its photos or an app. */
export class Tab extends row({
  name: 'Tab',
  fields: TabFields,
  defaults: ['id', 'name', 'link', 'position'],
}) {}

/** Which tabs to list, by name or by the id of their app. */
export const TabsQuery = record('TabsQuery', {
  /** Only these tabs, by name or by the id of their app. */
  tab: optional(t.array(t.string)),
});

const settings = 'tabs are arranged on facebook.com: see them with fb.page(id).tabs.get()';

/**
 * `/{page}/tabs`: the tabs of the Page. New Pages have none.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/tabs
 */
export class PageTabs extends edge({
  path: 'tabs',
  node: () => Tab,
  get: pages({
    params: TabsQuery,
    permissions: manageMetadata,
    retired: { on: '2022-12-14', instead: "fb.page(id).get({ fields: ['link'] })" },
  }),
  create: unsupported(settings),
  update: unsupported(settings),
  delete: unsupported(settings),
}) {}
