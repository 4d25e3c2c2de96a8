import { Acknowledged, edge, idText, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { manageBusiness } from '../permissions.js';

/** The Page to add. */
export const NewOwnedPage = record('NewOwnedPage', {
  /** The id of the Page. */
  page_id: idText,
  /** The confirmation code of the Page, from old times. */
  code: optional(t.string),
});

/**
 * `/{business}/owned_pages`: the Pages that the business owns.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/owned_pages
 */
export class BusinessOwnedPages extends edge({
  path: 'owned_pages',
  node: () => Page,
  get: pages({ permissions: manageBusiness }),
  /** Claims a Page. */
  create: post(NewOwnedPage, Acknowledged, { permissions: manageBusiness }),
  update: unsupported('change the Page itself: fb.page(id).update({ about })'),
  delete: unsupported('take it out: fb.business(id).pages.delete({ page_id })'),
}) {}
