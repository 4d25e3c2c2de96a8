import { edge, optional, pages, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';
import { Tab } from '../tab.js';

/** Which tabs, by their names or by the ids of their apps. */
export const TabsQuery = record('TabsQuery', { tab: optional(t.array(t.string)) });

const settings = 'tabs are arranged on facebook.com: see them with fb.page(id).tabs.get()';

/**
 * `/{page}/tabs`: the tabs of the Page. Pages of the newer kind have none.
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
