import { apps } from '../../login/apps.js';
import { requestPage } from '../../objects/facebook/business.js';
import { asFrom } from '../../objects/facebook/people.js';
import { days, timestampOf } from '../../world/clock.js';
import { numericId } from '../../world/ids.js';
import type { StoredObject } from '../../world/store.js';
import type { FacebookSeedContext } from './context.js';

/** Seeds the business that the person runs: it owns the Pages, their Instagram accounts, and the app. */
export function seedBusiness(context: FacebookSeedContext): void {
  const { store, person, pages, otherPages } = context;
  const business = makeBusiness(context);
  store.link(person, 'businesses', business);
  for (const page of pages) {
    page.fields['business'] = asFrom(business);
    page.fields['owner_business'] = asFrom(business);
    store.link(business, 'owned_pages', page, 'last');
    linkAccount(context, business, page);
  }
  const app = store.get(apps.facebook.id);
  if (app) {
    app.fields['business'] = asFrom(business);
    app.fields['owner_business'] = asFrom(business);
    store.link(business, 'owned_apps', app);
  }
  seedClients(context, business);
  for (const [index, path] of ['pending_client_pages', 'pending_owned_pages'].entries()) {
    const wanted = otherPages[index + 1];
    if (wanted) requestPage(context.store, business, { path, page: wanted });
  }
  seedStaff(context, business);
}

function makeBusiness({ store, person, page, now }: FacebookSeedContext): StoredObject {
  // The Instagram account names it as its owner.
  const id = numericId('10150', 3);
  const [made, changed] = [timestampOf(now - days(1400)), timestampOf(now - days(30))];
  const fields = {
    name: 'Tidal Bakery Ltd',
    link: `https://business.facebook.com/${id}`,
    profile_picture_uri: 'https://cdn.facebook.example/business/tidal-bakery.png',
    verification_status: 'verified',
    created_time: made,
    created_by: asFrom(person),
    updated_time: changed,
    updated_by: asFrom(person),
    extended_updated_time: changed,
    primary_page: asFrom(page),
    vertical: 'RESTAURANT',
    vertical_id: 17,
    timezone_id: 96,
    two_factor_type: 'admin_required',
    block_offline_analytics: false,
    is_hidden: false,
  };
  return store.insert('facebook/Business', fields, id, now - days(1400));
}

/** The Instagram account of a Page belongs to the business as well. */
function linkAccount({ store }: FacebookSeedContext, business: StoredObject, page: StoredObject): void {
  const reference = page.fields['instagram_business_account'] as { readonly id: string } | undefined;
  const account = reference && store.get(reference.id);
  if (account === undefined) return;
  const { fields } = account;
  Object.assign(fields, {
    owner_business: { id: business.id },
    follow_count: fields['follows_count'],
    followed_by_count: fields['followers_count'],
    ig_user_id: fields['legacy_instagram_user_id'],
    profile_pic: fields['profile_picture_url'],
    has_profile_picture: true,
    is_private: false,
  });
  for (const path of ['instagram_accounts', 'instagram_business_accounts', 'owned_instagram_accounts']) {
    store.link(business, path, account, 'last');
  }
}

/** A Page and an app of others, which the business works on. */
function seedClients({ store, otherPages }: FacebookSeedContext, business: StoredObject): void {
  const [client] = otherPages;
  if (client) store.link(business, 'client_pages', client);
  const fields = {
    name: 'Lantern Planner',
    category: 'Business',
    link: 'https://lantern-planner.example',
    namespace: 'lantern_planner',
  };
  store.link(business, 'client_apps', store.insert('facebook/Application', fields, '846201573920114'));
}

/** The person at work, and the account of a server. */
function seedStaff({ store, person, now }: FacebookSeedContext, business: StoredObject): void {
  const { first_name, last_name, name, email } = person.fields;
  const user = store.insert('facebook/BusinessUser', {
    first_name,
    last_name,
    name,
    email,
    title: 'Owner',
    role: 'ADMIN',
    tasks: ['ADMIN'],
    business: asFrom(business),
    two_fac_status: 'SET',
    marked_for_removal: false,
    person: person.id,
  });
  store.link(business, 'business_users', user);
  store.link(person, 'business_users', user);
  const server = store.insert('facebook/SystemUser', {
    name: 'Oven monitor',
    role: 'EMPLOYEE',
    created_by: asFrom(person),
    created_time: timestampOf(now - days(300)),
  });
  store.link(business, 'system_users', server);
}
