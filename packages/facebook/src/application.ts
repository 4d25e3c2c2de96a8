import { node, post, read, Success, unsupported } from '@edgewalk/core/declare';
import { ApplicationAccounts } from './application/accounts.js';
import { ApplicationAppInstalledGroups } from './application/app-installed-groups.js';
import { ApplicationFields } from './application/fields.js';
import { ApplicationPermissions } from './application/permissions.js';
import { ApplicationRoles } from './application/roles.js';
import { ApplicationSubscriptions } from './application/subscriptions.js';
import { ApplicationUpdate } from './application/update.js';
import { ApplicationUploads } from './application/uploads.js';

export { ApplicationFields } from './application/fields.js';

/**
 * An app. Most of it requires the app's own token: `{app-id}|{app-secret}`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/application
 */
export class Application extends node({
  name: 'Application',
  fields: ApplicationFields,
  defaults: ['id', 'name', 'category', 'description', 'link', 'namespace'],
  get: read(),
  create: unsupported('apps are made in the App Dashboard: read one with fb.application(id).get()'),
  /** Changes the settings of the app; what is left out stays as it is. */
  update: post(ApplicationUpdate, Success, { repeatable: true }),
  delete: unsupported('apps are deleted in the App Dashboard: read one with fb.application(id).get()'),
}) {
  /** Test users. */
  get accounts(): ApplicationAccounts {
    return this.edge(ApplicationAccounts);
  }
  /** Groups that installed it. Meta removed the Groups API. */
  get appInstalledGroups(): ApplicationAppInstalledGroups {
    return this.edge(ApplicationAppInstalledGroups);
  }
  /** The permissions it may request. */
  get permissions(): ApplicationPermissions {
    return this.edge(ApplicationPermissions);
  }
  /** The roles of people in it. */
  get roles(): ApplicationRoles {
    return this.edge(ApplicationRoles);
  }
  /** Webhooks that it receives. */
  get subscriptions(): ApplicationSubscriptions {
    return this.edge(ApplicationSubscriptions);
  }
  /** Begins the upload of a file. */
  get uploads(): ApplicationUploads {
    return this.edge(ApplicationUploads);
  }
}
