import type { ListPage } from '@edgewalk/core';
import type { Facebook } from '@edgewalk/facebook';
import type { Ids, Samples } from '../samples.js';

/** The first item of a list that the emulator's world does not leave empty. */
function first<Item>({ data }: ListPage<Item>): Item {
  const item = data.at(0);
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

/** An id that was found before. */
function idOf(ids: Ids, name: string): string {
  const id = ids[name];
  if (id === undefined) throw new Error(`there is no id of ${name}`);
  return id;
}

async function findIds(fb: Facebook): Promise<Ids> {
  const { me } = fb;
  const business = first(await me.businesses.get({ fields: ['id'] }));
  const ofBusiness = fb.business(business.id);
  const app = first(await ofBusiness.ownedApps.get({ fields: ['id'] }));
  const page = first(await me.accounts.get({ fields: ['id'] }));
  const event = first(await fb.page(page.id).events.get({ fields: ['id'] }));
  return {
    User: (await me.get()).id,
    Business: business.id,
    Application: app.id,
    Event: event.id,
    EventTicketTier: first(await fb.event(event.id).ticketTiers.get({ fields: ['id'] })).id,
    Group: first(await me.groups.get({ fields: ['id'] })).id,
    InstagramAccount: first(await ofBusiness.instagramAccounts.get({ fields: ['id'] })).id,
    BusinessUser: first(await ofBusiness.businessUsers.get({ fields: ['id'] })).id,
    SystemUser: first(await ofBusiness.systemUsers.get({ fields: ['id'] })).id,
    AppRequest: first(await me.apprequests.get({ fields: ['id'] })).id,
    client: first(await ofBusiness.clientPages.get({ fields: ['id'] })).id,
    clientApp: first(await ofBusiness.clientApps.get({ fields: ['id'] })).id,
    testUser: first(await fb.application(app.id).accounts.get({ fields: ['id'] })).id,
    friend: first(await me.friends.get({ fields: ['id'] })).id,
    band: first(await me.music.get({ fields: ['id'] })).id,
  };
}

const address = 'https://tidal-bakery.example';

/** What the operations of this part of the tree are tried with. */
export const people: Samples = {
  ids: (fb) => findIds(fb),
  subjects: {
    // Nobody but test users can be changed.
    'User.update': ({ ids }) => idOf(ids, 'testUser'),
    'User.delete': ({ ids }) => idOf(ids, 'testUser'),
    // Labels are put on people who write to the Page.
    'User.customLabels.get': ({ ids }) => idOf(ids, 'friend'),
  },
  inputs: {
    'User.update': () => ({ name: 'Ada Baker', password: 'crumbs and crust' }),
    'User.accounts.get': () => ({ is_place: true, is_promotable: true, summary: true }),
    'User.accounts.create': ({ ids }) => ({
      name: 'Tidal Bakery Annex',
      category: 2500,
      category_enum: 'BAKERY',
      category_list: ['189018581118681'],
      about: 'The same bread, one street on',
      description: 'Open until it is gone',
      address: 'Kaigata 6',
      city_id: '2409212',
      coordinates: { latitude: 60.3929, longitude: 5.3241 },
      location: { city: 'Bergen', country: 'Norway' },
      zip: '5003',
      phone: '+47 55 01 02 04',
      website: `${address}/annex`,
      picture: `${address}/annex.jpg`,
      cover_photo: { photo_id: ids['User'] },
    }),
    'User.accessTokens.create': ({ ids }) => ({
      business_app: ids['Application'],
      page_id: ids['Page'],
      scope: ['pages_show_list'],
    }),
    'User.feed.get': () => timeline,
    'User.posts.get': () => timeline,
    'Group.feed.get': () => timeline,
    'User.picture.get': () => sizes,
    'Event.picture.get': () => sizes,
    'Group.picture.get': () => sizes,
    'Business.picture.get': () => sizes,
    'User.friends.get': ({ ids }) => ({ uid: ids['friend'], summary: true }),
    'User.likes.get': ({ ids }) => ({ target_id: ids['band'] }),
    'User.music.get': ({ ids }) => ({ target_id: ids['band'] }),
    'User.photos.get': () => [{}, { type: 'uploaded' }, { type: 'tagged' }],
    'User.videos.get': () => [{}, { type: 'uploaded' }, { type: 'tagged' }],
    'Group.videos.get': () => ({ type: 'uploaded' }),
    'User.liveVideos.get': () => ({ broadcast_status: ['VOD', 'LIVE'], source: 'owner' }),
    'Group.liveVideos.get': () => ({ broadcast_status: ['VOD', 'LIVE'], source: 'owner' }),
    'User.groups.get': async ({ fb, ids }) => {
      const [inner] = (await fb.group(idOf(ids, 'Group')).groups.get({ fields: ['id', 'parent'] })).data;
      return [{ admin_only: true, parent: inner?.parent?.id }];
    },
    'User.events.get': () => [{ include_canceled: true, type: 'attending' }, { type: 'maybe' }],
    'Page.events.get': () => [
      { time_filter: 'upcoming', event_state_filter: ['published', 'canceled'], type: 'created' },
      { time_filter: 'past', include_canceled: true },
    ],
    'User.permissions.get': () => ({ permission: 'pages_show_list', status: 'granted' }),
    'User.permissions.delete': () => [{ permission: 'user_likes' }, {}],
    'User.idsForApps.get': ({ ids }) => ({ app: ids['Application'] }),
    'User.idsForBusiness.get': ({ ids }) => ({ app: ids['Application'] }),
    'User.idsForPages.get': ({ ids }) => ({ page: ids['Page'] }),
    'User.businesses.create': ({ ids }) => ({
      name: 'Tidal Bakery Abroad',
      vertical: 'RESTAURANT',
      email: 'abroad@tidal-bakery.example',
      primary_page: ids['Page'],
      timezone_id: 96,
      child_business_external_id: 'abroad-1',
      sales_rep_email: 'sales@tidal-bakery.example',
      survey_num_assets: 3,
      survey_num_people: 4,
    }),
    'User.businesses.delete': ({ ids }) => ({ business: ids['Business'] }),
    'Business.update': ({ ids }) => ({
      name: 'Tidal Bakery Group',
      primary_page: ids['Page'],
      timezone_id: 96,
    }),
    'Business.accessToken.create': ({ ids }) => ({
      app_id: ids['Application'],
      scope: ['pages_show_list', 'business_management'],
      system_user_name: 'Oven monitor',
      fbe_external_business_id: 'tidal-1',
    }),
    'Business.businessUsers.create': () => ({ email: 'new.baker@tidal-bakery.example' }),
    'Business.clientApps.create': ({ ids }) => ({ app_id: ids['clientApp'] }),
    'Business.ownedApps.create': ({ ids }) => ({ app_id: ids['clientApp'] }),
    'Business.clientPages.create': ({ ids }) => ({ page_id: ids['band'] }),
    // The emulator's log keeps no `code`: most of them are those of a login.
    'Business.ownedPages.create': ({ ids }) => ({ page_id: ids['Page'] }),
    'Business.pages.delete': ({ ids }) => ({ page_id: ids['client'] }),
    'Business.instagramAccounts.delete': ({ ids }) => ({ instagram_account: ids['InstagramAccount'] }),
    'Business.systemUsers.create': ({ ids }) => ({ name: 'Till', system_user_id: ids['SystemUser'] }),
    'BusinessUser.update': () => ({
      first_name: 'Test',
      last_name: 'Baker',
      title: 'Head baker',
      email: 'head@tidal-bakery.example',
      pending_email: 'head.baker@tidal-bakery.example',
    }),
    'Application.update': () => ({ ...application }),
    'Application.accounts.create': ({ ids }) => [
      { name: 'Cy Testuser', minor: false, installed: true, permissions: ['email'], type: 'test-users' },
      { uid: ids['testUser'], owner_access_token: 'EAAowner', installed: true, permissions: ['email'] },
    ],
    'Application.accounts.delete': ({ ids }) => ({ uid: ids['testUser'] }),
    'Application.appInstalledGroups.get': ({ ids }) => ({ group_id: ids['Group'] }),
    'Application.permissions.get': () => ({
      permission: ['pages_show_list', 'email'],
      status: ['live'],
      android_key_hash: 'Xo8WBi6jzSxKDVR4drqm84yr9iU=',
      ios_bundle_id: 'example.tidal-bakery',
      proxied_app_id: '846201573920114',
    }),
    'Application.subscriptions.create': () => ({
      object: 'page',
      callback_url: `${address}/webhooks`,
      fields: ['feed', 'messages'],
      include_values: true,
      verify_token: 'rye and shine',
    }),
    'Application.subscriptions.delete': () => ({ object: 'page', fields: ['feed'] }),
    'Application.uploads.create': () => ({
      file_length: 2048,
      file_name: 'bread.png',
      file_type: 'image/png',
    }),
    'AppRequest.delete': ({ ids }) => ({ ids: [ids['AppRequest']] }),
  },
};

const timeline = [{ include_hidden: true, show_expired: true, q: 'e' }, { with: 'location' }];
const sizes = [{ type: 'large' }, { height: 120, width: 120 }];

const application = {
  app_domains: ['tidal-bakery.example'],
  app_name: 'Tidal Orders',
  auth_dialog_headline: 'Order bread',
  auth_dialog_perms_explanation: 'To know whom the bread is for',
  auth_referral_extended_perms: ['email'],
  auth_referral_friend_perms: ['user_likes'],
  auth_referral_response_type: 'code',
  auth_referral_user_perms: ['user_likes'],
  canvas_url: `${address}/canvas/`,
  contact_email: 'apps@tidal-bakery.example',
  deauth_callback_url: `${address}/gone`,
  mobile_web_url: `${address}/m`,
  namespace: 'tidal_orders',
  page_tab_default_name: 'Orders',
  privacy_policy_url: `${address}/privacy`,
  restrictions: '{"age":"13+"}',
  secure_canvas_url: `${address}/canvas/`,
  secure_page_tab_url: `${address}/tab/`,
  server_ip_whitelist: ['192.0.2.10'],
  terms_of_service_url: `${address}/terms`,
  url_scheme_suffix: 'orders',
  user_support_email: 'help@tidal-bakery.example',
  user_support_url: `${address}/help`,
  website_url: `${address}/app`,
};
