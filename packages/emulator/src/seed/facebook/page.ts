import { apps } from '../../login/apps.js';
import { days, hours, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { remarks } from '../words.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';

/** Seeds what hangs off a Page beside its posts: branches, people who work on it, its button and its settings. */
export function seedPage(context: FacebookSeedContext): void {
  seedRelated(context);
  seedSetup(context);
  seedAccess(context);
  seedRatings(context);
  seedStandIn(context);
}

/** Pages that have to do with this one. */
function seedRelated(context: FacebookSeedContext): void {
  const { store, page, pages, otherPages } = context;
  const self = { id: page.id, name: page.fields['name'] };
  for (const [at, name] of ['Harbour', 'Station'].entries()) {
    const branch = seedRelative(context, `Tidal Bakery ${name}`, {
      store_number: at + 1,
      store_location_descriptor: name,
      parent_page: self,
    });
    store.link(page, 'locations', branch, 'last');
  }
  const brand = { global_brand_root_id: page.id, global_brand_page_name: 'Tidal Bakery' };
  Object.assign(page.fields, brand);
  for (const market of ['Norway', 'Sweden'])
    store.link(page, 'global_brand_children', seedRelative(context, `Tidal Bakery ${market}`, brand), 'last');
  seedRelative(context, 'The Tidal Bakery', { is_community_page: true, best_page: self });
  for (const other of otherPages.slice(0, 3)) store.link(page, 'likes', other, 'last');
  for (const other of pages.slice(1)) store.link(page, 'crosspost_whitelisted_pages', other, 'last');
}

/** A Page that no account lists, at the location of the first one. */
function seedRelative({ store, page, now }: FacebookSeedContext, name: string, fields: object): StoredObject {
  const username = name.toLowerCase().replaceAll(' ', '.');
  const { location, hours: open } = page.fields;
  const all = { name, username, ...usual(username), location, hours: open, ...fields };
  return store.insert('facebook/Page', all, undefined, now - days(700));
}

const usual = (username: string) => ({
  link: `https://www.facebook.com/${username}`,
  category: 'Bakery',
  category_list: [{ id: '189018581118681', name: 'Bakery' }],
  fan_count: 120,
  followers_count: 130,
  is_published: true,
  verification_status: 'not_verified',
});

/** The button, the settings, the tabs and the webhooks. */
function seedSetup({ store, page, now }: FacebookSeedContext): void {
  const button = store.insert('facebook/CallToAction', {
    type: 'CONTACT_US',
    status: 'ACTIVE',
    web_destination_type: 'WEBSITE',
    web_url: 'https://tidal-bakery.example/contact',
    from: { id: page.id, name: page.fields['name'] },
    created_time: timestampOf(now - days(400)),
    updated_time: timestampOf(now - days(90)),
  });
  store.link(page, 'call_to_actions', button);
  const { id, name } = apps.facebook;
  const app = { id, name, category: 'Business', link: 'https://tidal-bakery.example/app' };
  page.fields['setting_list'] = Object.entries(settings).map(([setting, value]) => ({ setting, value }));
  page.fields['tab_list'] = ['home', 'posts', 'photos'].map((tab, position) => tabOf(page.id, tab, position));
  page.fields['subscribed_app_list'] = [{ ...app, subscribed_fields: ['feed', 'messages'] }];
}

const tabOf = (page: string, name: string, position: number) => ({
  id: `${page}/tabs/${name}`,
  name: name.charAt(0).toUpperCase() + name.slice(1),
  link: `https://www.facebook.com/${page}/${name}`,
  position,
  is_permanent: position === 0,
  is_non_connection_landing_tab: position === 0,
});

const settings = {
  USERS_CAN_POST: true,
  USERS_CAN_MESSAGE: true,
  USERS_CAN_POST_PHOTOS: true,
  USERS_CAN_TAG_PHOTOS: false,
  PLATFORM_LANGUAGE: 'EN_US',
  PROFANITY_FILTER: 'MEDIUM',
};

/** Who works on the Page, and who may do nothing there. */
function seedAccess({ store, page, person }: FacebookSeedContext): void {
  const tasks = page.fields['tasks'];
  const editor = ['CREATE_CONTENT', 'MODERATE'];
  page.fields['role_list'] = [
    { id: person.id, name: person.fields['name'], role: 'Administrator', tasks, is_active: true },
    { ...fanFrom(20), role: 'Editor', tasks: editor, is_active: true },
    { ...fanFrom(21), role: 'Editor', tasks: editor, is_active: false },
  ];
  const assigned = { business: page.fields['owner_business'], user_type: 'BUSINESS_USER', tasks: editor };
  page.fields['assigned_user_list'] = [{ id: '122093000000000007', name: 'Test Colleague', ...assigned }];
  store.link(
    page,
    'agencies',
    store.insert('facebook/Business', { name: 'Lantern Agency', verification_status: 'verified' }),
  );
  const troll = store.get(fanFrom(19).id);
  if (troll) store.link(page, 'blocked', troll);
}

function seedRatings({ page, random, now }: FacebookSeedContext): void {
  page.fields['rating_list'] = remarks.slice(0, 6).map((review_text, at) => ({
    created_time: timestampOf(now - days(2100 + at * 9) - hours(random.integer(0, 20))),
    recommendation_type: at === 4 ? 'negative' : 'positive',
    has_rating: false,
    has_review: true,
    review_text,
    reviewer: fanFrom(at + 3),
  }));
}

/** The account that stands in where a Page is not on Instagram. */
function seedStandIn({ store, page }: FacebookSeedContext): void {
  const fields = {
    username: 'tidal.bakery_page',
    has_profile_picture: true,
    is_private: false,
    is_published: false,
  };
  const account = store.insert('facebook/InstagramAccount', { ...fields, followed_by_count: 0 });
  store.link(page, 'page_backed_instagram_accounts', account);
  page.fields['connected_page_backed_instagram_account'] = { id: account.id };
}
