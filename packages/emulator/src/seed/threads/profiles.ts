import { hours } from '../../world/clock.js';
import { Random, seedOf } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';

/** Seeds the profile of an Instagram account. */
export function seedProfile({ store, now }: SeedContext, account: StoredObject): StoredObject {
  const { biography, name, username } = account.fields;
  const picture = `${String(username).replaceAll('.', '_')}_n.png`;
  return store.insert(
    'threads/User',
    {
      username,
      name,
      threads_profile_picture_url: `https://cdn.threads.example/v/t51.2885-19/${picture}`,
      threads_biography: biography,
      is_verified: false,
      recently_searched_keywords: [],
      is_eligible_for_geo_gating: true,
      is_linked: true,
      followers_count: new Random(seedOf(String(username))).integer(900, 24_000),
    },
    undefined,
    now - hours(24 * 500),
  );
}
