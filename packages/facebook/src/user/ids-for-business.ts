import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { UserIdForApp } from '../rows/user-id-for-app.js';

/** The app to get the id for. */
export const IdsForBusinessQuery = record('IdsForBusinessQuery', {
  /** Only the id in this app. */
  app: optional(idText),
});

/**
 * `/{user}/ids_for_business`: the ids of a person in apps of the business.
 *
 * @see https://developers.facebook.com/docs/apps/business-manager
 */
export class UserIdsForBusiness extends edge({
  path: 'ids_for_business',
  node: () => UserIdForApp,
  get: pages({ params: IdsForBusinessQuery }),
  create: unsupported('Meta gives the ids: read them with fb.me.idsForBusiness.get()'),
  update: unsupported('Meta gives the ids: read them with fb.me.idsForBusiness.get()'),
  delete: unsupported('Meta gives the ids: read them with fb.me.idsForBusiness.get()'),
}) {}
