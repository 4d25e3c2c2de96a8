import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core';
import { UserIdForPage } from '../user-id-for-page.js';

/** The Page whose id is wanted. */
export const IdsForPagesQuery = record('IdsForPagesQuery', { page: optional(idText) });

/**
 * `/{user}/ids_for_pages`: the ids by which Pages of the same business know a person.
 *
 * @see https://developers.facebook.com/docs/apps/business-manager
 */
export class UserIdsForPages extends edge({
  path: 'ids_for_pages',
  node: () => UserIdForPage,
  get: pages({ params: IdsForPagesQuery }),
  create: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
  update: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
  delete: unsupported('Meta gives the ids: read them with fb.me.idsForPages.get()'),
}) {}
