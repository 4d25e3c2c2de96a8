import { Acknowledged, idText, node, oneOf, optional, post, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { BusinessAccessToken } from './business/access-token.js';
import { BusinessBusinessUsers } from './business/business-users.js';
import { BusinessClientApps } from './business/client-apps.js';
import { BusinessClientPages } from './business/client-pages.js';
import { BusinessFields, Vertical } from './business/fields.js';
import { BusinessInstagramAccounts } from './business/instagram-accounts.js';
import { BusinessInstagramBusinessAccounts } from './business/instagram-business-accounts.js';
import { BusinessOwnedApps } from './business/owned-apps.js';
import { BusinessOwnedInstagramAccounts } from './business/owned-instagram-accounts.js';
import { BusinessOwnedPages } from './business/owned-pages.js';
import { BusinessPages } from './business/pages.js';
import { BusinessPendingClientPages } from './business/pending-client-pages.js';
import { BusinessPendingOwnedPages } from './business/pending-owned-pages.js';
import { BusinessPicture } from './business/picture.js';
import { BusinessSystemUsers } from './business/system-users.js';
import { manageBusiness } from './permissions.js';

export { BusinessFields } from './business/fields.js';

/** Changes to a business. */
export const BusinessUpdate = record('BusinessUpdate', {
  /** The name of the business portfolio. */
  name: optional(t.string),
  /** The id of its main Page. */
  primary_page: optional(idText),
  /** Meta's number of a time zone. */
  timezone_id: optional(t.number),
  /** Who must use two-factor authentication: `none`, `admin_required` or `all_required`. */
  two_factor_type: optional(oneOf('admin_required', 'all_required', 'none')),
  /** The industry, such as `RETAIL`. */
  vertical: optional(Vertical),
});

/**
 * A business portfolio, which owns Pages, apps and Instagram accounts.
 *
 * @see https://developers.facebook.com/docs/marketing-api/reference/business
 */
export class Business extends node({
  name: 'Business',
  fields: BusinessFields,
  defaults: ['id', 'name', 'link', 'created_time', 'updated_time', 'verification_status', 'profile_picture_uri'],
  get: read({ permissions: manageBusiness }),
  create: unsupported('make one for a person: fb.me.businesses.create({ name, vertical })'),
  /** Changes the business portfolio; what is left out stays as it is. */
  update: post(BusinessUpdate, Acknowledged, { repeatable: true, permissions: manageBusiness }),
  delete: unsupported('leave it: fb.me.businesses.delete({ business })'),
}) {
  /** Tokens of system users. */
  get accessToken(): BusinessAccessToken {
    return this.edge(BusinessAccessToken);
  }
  /** Its members. */
  get businessUsers(): BusinessBusinessUsers {
    return this.edge(BusinessBusinessUsers);
  }
  /** Apps of others that it works on. */
  get clientApps(): BusinessClientApps {
    return this.edge(BusinessClientApps);
  }
  /** Pages of others that it works on. */
  get clientPages(): BusinessClientPages {
    return this.edge(BusinessClientPages);
  }
  /** Instagram accounts that it may use. */
  get instagramAccounts(): BusinessInstagramAccounts {
    return this.edge(BusinessInstagramAccounts);
  }
  /** Professional Instagram accounts. */
  get instagramBusinessAccounts(): BusinessInstagramBusinessAccounts {
    return this.edge(BusinessInstagramBusinessAccounts);
  }
  /** Instagram accounts that it owns. */
  get ownedInstagramAccounts(): BusinessOwnedInstagramAccounts {
    return this.edge(BusinessOwnedInstagramAccounts);
  }
  /** Apps that it owns. */
  get ownedApps(): BusinessOwnedApps {
    return this.edge(BusinessOwnedApps);
  }
  /** Pages that it owns. */
  get ownedPages(): BusinessOwnedPages {
    return this.edge(BusinessOwnedPages);
  }
  /** Removes Pages from it. */
  get pages(): BusinessPages {
    return this.edge(BusinessPages);
  }
  /** Requests for Pages of others. */
  get pendingClientPages(): BusinessPendingClientPages {
    return this.edge(BusinessPendingClientPages);
  }
  /** Requests to own Pages. */
  get pendingOwnedPages(): BusinessPendingOwnedPages {
    return this.edge(BusinessPendingOwnedPages);
  }
  /** Accounts for its servers. */
  get systemUsers(): BusinessSystemUsers {
    return this.edge(BusinessSystemUsers);
  }
  /** The picture. */
  get picture(): BusinessPicture {
    return this.edge(BusinessPicture);
  }
}
