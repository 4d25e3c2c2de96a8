import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { UserIdForApp } from '../rows/user-id-for-app.js';

/** The app to get the id for. */
export const IdsForAppsQuery = record('IdsForAppsQuery', {
  /** Only the id in this app. */
  app: optional(idText),
});

/**
 * `/{user}/ids_for_apps`: the ids of a person in apps of the same business.
 *
 * @see https://developers.facebook.com/docs/apps/business-manager
 */
export class UserIdsForApps extends edge({
  path: 'ids_for_apps',
  node: () => UserIdForApp,
  get: pages({ params: IdsForAppsQuery }),
  create: unsupported('Meta gives the ids: read them with fb.me.idsForApps.get()'),
  update: unsupported('Meta gives the ids: read them with fb.me.idsForApps.get()'),
  delete: unsupported('Meta gives the ids: read them with fb.me.idsForApps.get()'),
}) {}
