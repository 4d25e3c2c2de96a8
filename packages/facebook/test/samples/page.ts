import { imageBytes } from '@edgewalk/testing/media';
import type { Samples, World } from '../samples.js';

const image = 'https://example.org/photo.jpg';

/** The first of a list that the emulator's world does not leave empty. */
async function first<Item>(list: PromiseLike<{ readonly data: readonly Item[] }>): Promise<Item> {
  const [item] = (await list).data;
  if (item === undefined) throw new Error('the list is empty');
  return item;
}

const pageOf = ({ fb, ids: { Page: id = '' } }: World) => fb.page(id);
const branch = async (world: World) => (await first(pageOf(world).locations.get({ fields: ['id'] }))).id;
const guest = async (world: World) => (await first(pageOf(world).blocked.get({ fields: ['id'] }))).id;
const liked = async (world: World) => (await first(pageOf(world).likes.get({ fields: ['id'] }))).id;
const photo = async (world: World) => (await first(pageOf(world).photos.get({ fields: ['id'] }))).id;
const agency = async (world: World) => (await first(pageOf(world).agencies.get({ fields: ['id'] }))).id;
const business = async (world: World) =>
  (await pageOf(world).get({ fields: [{ owner_business: ['id'] }] })).owner_business!.id;
const assigned = async (world: World) => {
  const found = pageOf(world).assignedUsers.get({ business: await business(world) });
  return (await first(found)).id;
};

const hours = { mon_1_open: '07:00', mon_1_close: '15:30' };
const location = { street: 'Kaigata 5', city: 'Bergen', zip: '5003', country: 'Norway' };
const venue = {
  hours,
  location,
  phone: '+47 55 01 02 04',
  website: 'https://tidal-bakery.example/harbour',
  differently_open_offerings: { ONLINE_SERVICES: true },
  delivery_and_pickup_option_info: ['https://tidal-bakery.example/order'],
};
const rectangle = { x: 0, y: 0, width: 320, height: 320 };
const showing = { x: 0, y: 0, width: 320, height: 320, scaled_crop_rect: rectangle, caption: 'New bread' };

/** What a Page may say of itself. */
const words = {
  about: 'Bread by the harbour',
  bio: 'Bread',
  company_overview: 'A bakery',
  contact_address: { street1: 'Kaigata 4', city: 'Bergen', country: 'NO' },
  culinary_team: 'Two of us',
  description: 'Bread and buns',
  directed_by: 'Nobody',
  displayed_message_response_time: 'AUTOMATIC',
  emails: ['hello@tidal-bakery.example', 'orders@tidal-bakery.example'],
  food_styles: ['Vegan', 'Tapas Bars'],
  general_info: 'Closed on Mondays',
  general_manager: 'The early one',
  genre: 'Bread',
  impressum: 'Tidal Bakery, Bergen',
  menu: 'https://tidal-bakery.example/menu',
  mission: 'Bread',
  plot_outline: 'Flour, water, salt',
  priority_hours: { mon_1_open: '06:00' },
  public_transit: 'Tram 1',
  service_details: 'At the counter',
  spherical_metadata: { ProjectionType: 'equirectangular' },
  start_info: { type: 'Opened', date: { year: 2019 } },
  store_location_descriptor: 'Harbour',
};
const numbers = { focus_x: 0.5, focus_y: 0.5, offset_x: 10, offset_y: 50, zoom_scale_x: 1, zoom_scale_y: 1 };

/** What the operations of this part of the tree are tried with. */
export const page: Samples = {
  ids: async (fb) => {
    const { id: Page } = await first(fb.me.accounts.get({ fields: ['id'] }));
    const { id: CallToAction } = await first(fb.page(Page).callToActions.get({ fields: ['id'] }));
    return { Page, CallToAction };
  },
  subjects: {
    'Page.parentPage.get': branch,
    'Page.bestPage.get': async ({ fb }) => (await first(fb.pageSearch.get({ q: 'the tidal', fields: ['id'] }))).id,
  },
  inputs: {
    'Page.get': () => ({ account_linking_token: 'ARQvgKdAAAA' }),
    'Page.update': async (world) => ({
      ...words,
      ...numbers,
      ...venue,
      category_list: ['189018581118681', '197871390225897'],
      cover: await photo(world),
      begin_crossposting_handshake: [{ partner_id: await liked(world), allow_live: true }],
      accept_crossposting_handshake: [{ partner_id: await handshake(world), allow_live: true }],
    }),
    'Page.picture.get': () => ({ height: 120, width: 120 }),
    'Page.picture.create': async (world) => ({
      ...showing,
      picture: image,
      photo: await photo(world),
      source: imageBytes(),
    }),
    'Page.blocked.get': async (world) => [{ uid: await guest(world) }, { user: await guest(world) }],
    'Page.blocked.create': async (world) => {
      const ids = [await guest(world)];
      return { user: ids, asid: ids, psid: ids, uid: ids };
    },
    'Page.blocked.delete': async (world) => {
      const id = await guest(world);
      return { user: id, asid: id, psid: id, uid: id };
    },
    'Page.likes.get': async (world) => ({ target_id: await liked(world) }),
    'Page.locations.create': async (world) => [
      { store_number: 7, location_page_id: await liked(world), ...venue, price_range: '$$' },
      {
        store_number: 8,
        old_store_number: 1,
        always_open: true,
        ignore_warnings: true,
        page_username: 'tidal.bakery.eight',
        permanently_closed: false,
        pickup_options: ['CURBSIDE', 'IN_STORE'],
        place_topics: ['189018581118681'],
        store_code: 'EIGHT',
        store_location_descriptor: 'Eighth street',
        store_name: 'Tidal Bakery Eight',
        temporary_status: 'OPERATING_AS_USUAL',
      },
    ],
    'Page.locations.delete': async (world) => ({
      location_page_ids: [await branch(world)],
      store_numbers: [2],
    }),
    'Page.roles.get': async ({ fb }) => ({ uid: (await fb.me.get({ fields: ['id'] })).id }),
    'Page.settings.create': () => ({ option: { USERS_CAN_POST: false } }),
    'Page.tabs.get': () => ({ tab: ['posts', 'photos'] }),
    'Page.subscribedApps.create': () => ({ subscribed_fields: ['feed', 'messages'] }),
    'Page.agencies.create': async (world) => ({ business: await agency(world) }),
    'Page.agencies.delete': async (world) => ({ business: await agency(world) }),
    'Page.assignedUsers.get': async (world) => ({ business: await business(world) }),
    'Page.assignedUsers.create': async (world) => ({ user: await assigned(world) }),
    'Page.assignedUsers.delete': async (world) => ({ user: await assigned(world) }),
    'CallToAction.update': () => ({
      type: 'CALL_NOW',
      web_url: 'https://tidal-bakery.example/call',
      email_address: 'hello@tidal-bakery.example',
      intl_number_with_plus: '+4755010203',
      iphone_app_id: '284882215',
      iphone_url: 'tidal://call',
      android_app_id: '582913406172044',
      android_package_name: 'example.tidal',
      android_url: 'tidal://call',
    }),
    'pageSearch.get': () => ({ q: 'tidal' }),
  },
  values: () => ({ message: 'Fresh bread!', since: 1_577_836_800, until: 4_102_444_800 }),
};

/** A Page that has begun to let this one show its videos. */
async function handshake(world: World): Promise<string> {
  const partner = await branch(world);
  await world.fb.page(partner).update({ begin_crossposting_handshake: [{ partner_id: world.ids['Page'] }] });
  return partner;
}
