import { hours } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import type { StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';
import { others } from './words.js';

interface Profile {
  readonly username: string;
  readonly name: string;
  readonly biography: string;
  readonly website?: string;
}

/** Seeds an Instagram professional account. Its media are seeded, and counted, afterwards. */
export function seedAccount({ store, random, now }: SeedContext, profile: Profile): StoredObject {
  const followers = random.integer(900, 64_000);
  const legacy = random.integer(1_000_000_000, 9_999_999_999);
  const account = store.insert(
    'User',
    {
      ...profile,
      ig_id: legacy,
      legacy_instagram_user_id: String(legacy),
      profile_picture_url: pictureOf(profile.username),
      followers_count: followers,
      follows_count: random.integer(12, 900),
      ...standing,
    },
    undefined,
    now - hours(24 * 900),
  );
  // What the Instagram login calls `id` is scoped to the app; it finds the same account.
  account.fields['user_id'] = account.id;
  account.fields['app_scoped_id'] = numericId('24810', legacy % 9973);
  return account;
}

const standing = {
  media_count: 0,
  account_type: 'BUSINESS',
  has_profile_pic: true,
  is_published: true,
  shopping_product_tag_eligibility: true,
  shopping_review_status: 'approved',
};

/** Seeds the accounts that are not the caller's. */
export function seedOthers(context: SeedContext): readonly (readonly [StoredObject, number])[] {
  return others.map(([username, name, biography, media]) => {
    const website = `https://${username.replaceAll('.', '-')}.example`;
    return [seedAccount(context, { username, name, biography, website }), media] as const;
  });
}

function pictureOf(username: string): string {
  return `https://cdn.instagram.example/v/t51.2885-19/${username.replaceAll('.', '_')}_n.png`;
}
