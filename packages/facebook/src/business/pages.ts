import { edge, idText, record, remove, Success, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { manageBusiness } from '../permissions.js';

/** The Page to remove. */
export const PageRemoval = record('PageRemoval', {
  /** The id of the Page. */
  page_id: idText,
});

/**
 * `/{business}/pages`: removes Pages from the business.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/pages
 */
export class BusinessPages extends edge({
  path: 'pages',
  node: () => Page,
  get: unsupported('read fb.business(id).ownedPages.get() and fb.business(id).clientPages.get()'),
  create: unsupported('add one: fb.business(id).ownedPages.create({ page_id })'),
  update: unsupported('change the Page itself: fb.page(id).update({ about })'),
  /** Removes a Page from the business. */
  delete: remove(Success, { params: PageRemoval, permissions: manageBusiness }),
}) {}
