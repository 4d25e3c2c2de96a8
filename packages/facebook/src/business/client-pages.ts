import { Acknowledged, edge, idText, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { PageTask } from '../page/task.js';
import { manageBusiness } from '../permissions.js';

/** The Page to request, and the tasks there. */
export const NewClientPage = record('NewClientPage', {
  /** The id of the Page. */
  page_id: idText,
  /** What the business may do on the Page, such as `MANAGE`, `CREATE_CONTENT`, `MESSAGING` or `ANALYZE`. */
  permitted_tasks: optional(t.array(PageTask)),
});

/**
 * `/{business}/client_pages`: Pages of others that the business works on.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/client_pages
 */
export class BusinessClientPages extends edge({
  path: 'client_pages',
  node: () => Page,
  get: pages({ permissions: manageBusiness }),
  /** Requests access to a Page. */
  create: post(NewClientPage, Acknowledged, { permissions: manageBusiness }),
  update: unsupported('change the Page itself: fb.page(id).update({ about })'),
  delete: unsupported('give it back: fb.business(id).pages.delete({ page_id })'),
}) {}
