import { Acknowledged, edge, idText, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { Application } from '../application.js';
import { manageBusiness } from '../permissions.js';

/** The app to add. */
export const NewClientApp = record('NewClientApp', {
  /** The id of the app. */
  app_id: idText,
});

/**
 * `/{business}/client_apps`: apps of others that the business works on.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/business/client_apps
 */
export class BusinessClientApps extends edge({
  path: 'client_apps',
  node: () => Application,
  get: pages({ permissions: manageBusiness }),
  /** Requests access to an app. */
  create: post(NewClientApp, Acknowledged, { permissions: manageBusiness }),
  update: unsupported('change the app itself: fb.application(id).update({ app_name })'),
  delete: unsupported('its owner takes it back on Facebook; see those that are left: fb.business(id).clientApps.get()'),
}) {}
