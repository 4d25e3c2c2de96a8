import { type Kind, commonFields, kindFields } from '../objects/media.js';
import { seconds } from '../world/clock.js';
import type { Random } from '../world/random.js';
import type { StoredObject } from '../world/store.js';
import { captionOf } from './captions.js';
import type { SeedContext } from './context.js';

/** What one media is to be. */
export interface MediaPlan {
  readonly kind: Kind;
  readonly at: number;
  /** How much it is liked, from 0 to 1. */
  readonly appeal: number;
  readonly mentions: readonly string[];
}

/** Seeds one media of an account, with its children. The account's edge is filled afterwards. */
export function seedMedia(context: SeedContext, account: StoredObject, plan: MediaPlan): StoredObject {
  const { store, random } = context;
  const caption = captionOf(random, plan.mentions);
  const likes = Math.round(plan.appeal * Number(account.fields['followers_count']) * 0.2) + random.integer(3, 40);
  const media = store.insert('Media', {}, undefined, Math.floor(plan.at));
  media.fields = {
    ...commonFields(media, account),
    ...kindFields(media, plan.kind),
    ...countFields(likes, random),
    ...(caption !== undefined && { caption }),
    ...(plan.kind === 'image' && random.chance(0.4) && { alt_text: 'A tray of pastries on a wooden counter' }),
    // Shown when the media itself is read, left out of lists: that is what hiding like counts does.
    ...(random.chance(0.06) && { hides_likes: true }),
  };
  if (plan.kind === 'album') seedChildren(context, account, media);
  return media;
}

/** The numbers a media shows, and the switches it has. */
export function countFields(likes: number, random: Random): Record<string, unknown> {
  const paid = random.chance(0.1) ? random.integer(1, 30) : 0;
  const shares = Math.round(likes * random.next() * 0.08);
  const saved = Math.round(likes * random.next() * 0.12);
  return {
    like_count: likes,
    comments_count: 0,
    shares_count: shares,
    saved_count: saved,
    reposts_count: Math.round(shares * random.next() * 0.5),
    // What advertisements and cross-posts add to the organic counts.
    paid_likes: paid,
    is_comment_enabled: true,
    is_ai_generated: random.chance(0.03),
    has_poll: false,
    has_slider: false,
    copyright_check_information: { status: { status: 'completed', matches_found: false } },
    boost_eligibility_info: { eligible_to_boost: true },
  };
}

function seedChildren({ store, random }: SeedContext, account: StoredObject, album: StoredObject): void {
  const count = random.integer(2, 10);
  for (let at = 0; at < count; at += 1) {
    const child = store.insert('Media', {}, undefined, album.createdAt + seconds(at));
    child.fields = {
      ...commonFields(child, account),
      ...kindFields(child, random.chance(0.3) ? 'video' : 'image'),
      parent_album: album.id,
    };
    store.link(album, 'children', child, 'last');
  }
  // An album shows what its first item shows.
  const [first] = store.list(album, 'children');
  if (first) album.fields['media_url'] = first.fields['media_url'];
}
