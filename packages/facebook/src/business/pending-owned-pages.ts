import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { manageBusiness } from '../permissions.js';
import { BusinessPageRequest } from '../rows/business-page-request.js';

/**
 * `/{business}/pending_owned_pages`: requests to own Pages.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/pending_owned_pages
 */
export class BusinessPendingOwnedPages extends edge({
  path: 'pending_owned_pages',
  node: () => BusinessPageRequest,
  get: pages({ permissions: manageBusiness }),
  create: unsupported('ask for one: fb.business(id).ownedPages.create({ page_id })'),
  update: unsupported('ask again: fb.business(id).ownedPages.create({ page_id })'),
  delete: unsupported('take it back: fb.business(id).pages.delete({ page_id })'),
}) {}
