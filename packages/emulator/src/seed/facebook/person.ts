import { apps } from '../../login/apps.js';
import { asFrom } from '../../objects/facebook/people.js';
import { days, timestampOf } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import type { FacebookSeedContext } from './context.js';
import { fanFrom } from './fans.js';
import { personalAlbum, personalBroadcast, personalPhoto, personalVideo } from './personal-media.js';
import { seedReactions } from './reactions.js';

/** Seeds what the person has and likes, beside the timeline. */
export function seedPerson(context: FacebookSeedContext): void {
  const { person, now } = context;
  Object.assign(person.fields, profile, { updated_time: timestampOf(now - days(20)) });
  seedAlbums(context);
  seedVideos(context);
  seedWall(context);
  seedFriends(context);
  seedTastes(context);
  seedRequests(context);
}

const profile = {
  about: 'Bakes, mostly.',
  age_range: { min: 21 },
  birthday: '03/14/1988',
  gender: 'female',
  hometown: { id: '111767352176430', name: 'Bergen, Norway' },
  location: { id: '111767352176430', name: 'Bergen, Norway' },
  languages: [{ id: '106059522759137', name: 'English' }],
  quotes: 'Open until it is gone.',
  link: 'https://www.facebook.com/app_scoped_user_id/test.person/',
  locale: 'en_GB',
  timezone: 1,
  installed: true,
  install_type: 'UNKNOWN',
  is_guest_user: false,
  verified: true,
  website: 'https://tidal-bakery.example',
  token_for_business: 'AbxGqCBkmgzEvVQd',
  third_party_id: 'u9hYwR3t4mCk',
  video_upload_limits: { length: 14_460, size: 28_633_115_306 },
  profile_pic: 'https://cdn.facebook.example/profile/test.person.png',
};

/** Photos and the albums they are in: the newest first. */
function seedAlbums({ store, random, person, now }: FacebookSeedContext): void {
  const words = ['Harbour before sunrise', 'First rye of the year', 'The old oven', 'A day off', 'Buns'];
  const photos = words.map((name, at) => personalPhoto(store, { owner: person, name, at: now - days(6 + at * 30) }));
  for (const photo of photos) {
    seedReactions(random, photo, random.integer(0, 5));
    store.link(person, 'photos', photo, 'last');
  }
  for (const [name, part] of [
    ['Mornings', photos.slice(0, 3)],
    ['Bread', photos.slice(3)],
  ] as const) {
    const album = personalAlbum(store, { owner: person, name, at: now - days(6) }, part);
    store.link(person, 'albums', album, 'last');
  }
}

/** Videos, a broadcast, and what others made. */
function seedVideos({ store, person, now }: FacebookSeedContext): void {
  for (const [name, age] of [
    ['How to fold a bun', 12],
    ['Snow at the quay', 330],
  ] as const) {
    store.link(person, 'videos', personalVideo(store, { owner: person, name, at: now - days(age) }), 'last');
  }
  // What friends made, and said the person is in.
  for (const [path, make] of [
    ['photos', personalPhoto],
    ['photos', personalPhoto],
    ['videos', personalVideo],
  ] as const) {
    const tagged = make(store, { owner: person, name: 'At the market', at: now - days(400) });
    tagged.fields['from'] = fanFrom(4);
    store.link(person, path, tagged, 'last');
  }
  const live = personalBroadcast(store, { owner: person, name: 'Midnight dough', at: now - days(40) });
  store.link(person, 'live_videos', live, 'last');
}

/** Adds an author to some posts of the timeline, and a place to others. */
function seedWall({ store, page, person }: FacebookSeedContext): void {
  const place = { id: page.id, name: page.fields['name'], location: page.fields['location'] };
  store.list(person, 'feed').forEach((post, at) => {
    if (at % 7 === 3) Object.assign(post.fields, { from: fanFrom(at), status_type: 'wall_post' });
    if (at % 9 === 1) post.fields['place'] = place;
  });
}

/** Friends who use the app; there are more who do not. */
function seedFriends({ store, person }: FacebookSeedContext): void {
  for (let index = 0; index < 6; index += 1) {
    const friend = store.get(fanFrom(index).id);
    if (friend) store.link(person, 'friends', friend, 'last');
  }
  person.fields['friend_count'] = 214;
}

/** Pages that the person likes, one of them by a musician. */
function seedTastes({ store, person, page, otherPages, now }: FacebookSeedContext): void {
  for (const liked of [page, ...otherPages]) store.link(person, 'likes', liked, 'last');
  const fields = {
    name: 'The Quay Quartet',
    username: 'the.quay.quartet',
    category: 'Musician/band',
    category_list: [{ id: '180164648685982', name: 'Musician/band' }],
    link: 'https://www.facebook.com/the.quay.quartet',
    genre: 'Jazz',
    fan_count: 5120,
  };
  const band = store.insert('facebook/Page', fields, undefined, now - days(2000));
  store.link(person, 'likes', band, 'last');
  store.link(person, 'music', band, 'last');
}

/** Requests of a game, and who got one before. */
function seedRequests(context: FacebookSeedContext): void {
  const { store, person, now } = context;
  for (const [index, message] of ['I need flour!', 'Come and bake with me'].entries()) {
    const at = now - days(2 + index);
    const own = `1010000000${index + 1}`;
    const request = store.insert('facebook/AppRequest', { message }, `${own}_${person.id}`, at);
    Object.assign(request.fields, requestFields(person, index), { created_time: timestampOf(at) });
    store.link(person, 'apprequests', request, 'last');
  }
  for (const index of [5, 6]) {
    const former = store.insert('facebook/AppRequestFormerRecipient', {
      recipient_id: fanFrom(index).id,
    });
    store.link(person, 'apprequestformerrecipients', former, 'last');
  }
}

const requestFields = (person: StoredObject, index: number) => ({
  data: `level-${index + 3}`,
  action_type: 'askfor',
  application: { id: apps.facebook.id, name: apps.facebook.name },
  from: fanFrom(index),
  to: asFrom(person),
});
