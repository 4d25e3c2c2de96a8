import { Acknowledged, edge, idText, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { Application } from '../application.js';
import { manageBusiness } from '../permissions.js';

/** The app to add. */
export const NewOwnedApp = record('NewOwnedApp', {
  /** The id of the app. */
  app_id: idText,
});

/**
 * `/{business}/owned_apps`: the apps that the business owns.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/owned_apps
 */
export class BusinessOwnedApps extends edge({
  path: 'owned_apps',
  node: () => Application,
  get: pages({ permissions: manageBusiness }),
  /** Claims an app. */
  create: post(NewOwnedApp, Acknowledged, { permissions: manageBusiness }),
  update: unsupported('change the app itself: fb.application(id).update({ app_name })'),
  delete: unsupported('an app is given away on Facebook; see those that are left: fb.business(id).ownedApps.get()'),
}) {}
