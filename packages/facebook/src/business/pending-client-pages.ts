import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { manageBusiness } from '../permissions.js';
import { BusinessPageRequest } from '../rows/business-page-request.js';

/**
 * `/{business}/pending_client_pages`: requests for Pages of others.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/pending_client_pages
 */
export class BusinessPendingClientPages extends edge({
  path: 'pending_client_pages',
  node: () => BusinessPageRequest,
  get: pages({ permissions: manageBusiness }),
  create: unsupported('ask for one: fb.business(id).clientPages.create({ page_id })'),
  update: unsupported('ask again: fb.business(id).clientPages.create({ page_id })'),
  delete: unsupported('take it back: fb.business(id).pages.delete({ page_id })'),
}) {}
