import { apps } from '../../login/apps.js';
import { days, timestampOf } from '../../world/clock.js';
import { numericId } from '../../world/ids.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { others } from '../words.js';
import type { FacebookSeed } from './context.js';

/** Seeds the person, one Page for each Instagram account, Pages of others, and the app. */
export function seedPeople(context: SeedContext, accounts: readonly StoredObject[]): FacebookSeed {
  const { store, now } = context;
  const person = store.insert('facebook/User', personFields, numericId('10223', 1), now - days(4000));
  const pages = accounts.map((account) => seedPageOf(context, person, account));
  const otherPages = others.slice(0, 5).map(([username, name, about]) => {
    const fields = { ...publicFields(context, { username, name, about }), category: 'Local business' };
    return store.insert('facebook/Page', fields, undefined, now - days(1200));
  });
  const { id, name } = apps.facebook;
  store.insert('facebook/Application', { name, category: 'Business', link: 'https://tidal-bakery.example/app' }, id);
  return { person, pages, otherPages };
}

/** Seeds the Page of an Instagram account, for the person who manages it. */
export function seedPageOf(context: SeedContext, person: StoredObject, account: StoredObject): StoredObject {
  const { store, now } = context;
  const page = store.insert('facebook/Page', ownPage(context, account), undefined, now - days(1500));
  page.fields['link'] = `https://www.facebook.com/${String(account.fields['username'])}`;
  // Shown nowhere: the way back.
  account.fields['linked_page'] = page.id;
  store.link(person, 'accounts', page, 'last');
  return page;
}

const personFields = {
  name: 'Test Person',
  first_name: 'Test',
  last_name: 'Person',
  short_name: 'Test',
  name_format: '{first} {last}',
  email: 'test.person@tidal-bakery.example',
};

interface PageWords {
  readonly username: string;
  readonly name: string;
  readonly about: string;
}

/** What anybody sees of a Page. */
function publicFields({ random }: SeedContext, { username, name, about }: PageWords): Record<string, unknown> {
  const likes = random.integer(800, 40_000);
  return {
    name,
    username,
    about,
    link: `https://www.facebook.com/${username}`,
    website: `https://${username.replaceAll('.', '-')}.example`,
    fan_count: likes,
    followers_count: likes + random.integer(5, 900),
    talking_about_count: random.integer(3, 200),
    were_here_count: random.integer(10, 4000),
    rating_count: random.integer(4, 300),
    overall_star_rating: random.integer(38, 50) / 10,
    engagement: { count: likes, social_sentence: `${likes} people like this.` },
    is_published: true,
    verification_status: 'not_verified',
    is_verified: false,
  };
}

/** A Page that the person manages: that of an Instagram account. */
function ownPage(context: SeedContext, { id, fields }: StoredObject): Record<string, unknown> {
  const [username, name, about] = [fields['username'], fields['name'], fields['biography']].map(String);
  const words = { username: username ?? '', name: name ?? '', about: about ?? '' };
  return {
    ...publicFields(context, words),
    ...bakery,
    single_line_address: 'Kaigata 4, 5003 Bergen, Norway',
    instagram_business_account: { id },
    connected_instagram_account: { id },
    cover: {
      id: numericId('12211', 900_001),
      source: `https://cdn.facebook.example/cover/${words.username}.png`,
      offset_x: 0,
      offset_y: 50,
    },
    birthday: timestampOf(context.now - days(1500)).slice(0, 10),
  };
}

const bakery = {
  category: 'Bakery',
  category_list: [{ id: '189018581118681', name: 'Bakery' }],
  tasks: ['ADVERTISE', 'ANALYZE', 'CREATE_CONTENT', 'MESSAGING', 'MODERATE', 'MANAGE'],
  description: 'Bread and buns by the harbour since 2019. Open until it is gone.',
  emails: ['hello@tidal-bakery.example'],
  phone: '+47 55 01 02 03',
  price_range: '$$',
  can_post: true,
  can_checkin: true,
  has_added_app: true,
  promotion_eligible: true,
  unread_message_count: 2,
  unread_notif_count: 5,
  new_like_count: 12,
  location: {
    street: 'Kaigata 4',
    zip: '5003',
    city: 'Bergen',
    country: 'Norway',
    latitude: 60.3929,
    longitude: 5.3241,
  },
  hours: { mon_1_open: '07:00', mon_1_close: '16:00', sat_1_open: '08:00', sat_1_close: '14:00' },
};
