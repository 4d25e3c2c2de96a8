import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { seedKinds, seedPost, seedPosts } from './posts.js';
import { seedProfile } from './profiles.js';
import { seedPending, seedThread } from './replies.js';
import { neighbours, places } from './words.js';

/** Seeds Threads: the profile of an Instagram account, its neighbours, and what they write. Returns the profile. */
export function seedThreads(context: SeedContext, account: StoredObject): StoredObject {
  const { store } = context;
  for (const [name, address, latitude, longitude] of places)
    store.insert('threads/Location', { name, address, city: 'Bergen', country: 'Norway', latitude, longitude });
  const profile = seedProfile(context, account);
  const [connected] = store.list(account, 'connected_threads_user');
  if (connected) connected.fields['threads_user_id'] = profile.id;
  const others = neighbours.flatMap((name) => store.byUsername(name) ?? []).map((each) => seedProfile(context, each));
  for (const other of others) seedPosts(context, other, 8);
  seedPosts(context, profile, 60);
  seedDiscussions(context, profile, others);
  return profile;
}

function seedDiscussions(context: SeedContext, profile: StoredObject, others: readonly StoredObject[]): void {
  const { store } = context;
  const [first] = others;
  if (first) seedKinds(context, profile, first);
  const people = [profile, ...others];
  const [newer, older] = store.list(profile, 'threads').filter(({ fields }) => fields['media_type'] === 'TEXT_POST');
  for (const post of [older, newer]) if (post) seedThread(context, post, people);
  seedPending(context, profile, people);
  const username = String(profile.fields['username']);
  for (const [at, author] of others.slice(0, 3).entries())
    seedPost(context, 20 - at, { author, fields: { text: `Breakfast by @${username}, again.` } });
}
