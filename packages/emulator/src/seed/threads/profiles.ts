import { hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';

interface Profile {
  readonly username: string;
  readonly name: string;
  readonly biography: string;
}

/** Seeds a profile. */
export const seedProfile = ({ store, now }: SeedContext, { username, name, biography }: Profile): StoredObject =>
  store.insert(
    'threads/User',
    {
      username,
      name,
      threads_profile_picture_url: `https://cdn.threads.example/v/t51.2885-19/${username.replaceAll('.', '_')}_n.png`,
      threads_biography: biography,
      is_verified: false,
      recently_searched_keywords: [],
      is_eligible_for_geo_gating: true,
    },
    undefined,
    now - hours(24 * 500),
  );
