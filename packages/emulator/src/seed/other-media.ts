import { days, hours } from '../world/clock.js';
import type { StoredObject } from '../world/store.js';
import type { SeedContext } from './context.js';
import { seedMedia } from './media.js';
import { kindOf } from './own-media.js';
import { own } from './words.js';

/** Seeds the media of an account that is not the caller's, newest first. A third of them are of today. */
export function seedOtherMedia(context: SeedContext, account: StoredObject, count: number): void {
  const { random, store, now } = context;
  const today = Math.ceil(count / 3);
  for (let index = 0; index < count; index += 1) {
    const age =
      index < today ? hours(0.5) + (index / today) * hours(22) : hours(25) + ((index - today) / count) * days(500);
    const plan = { kind: kindOf(random), at: now - age, appeal: random.next() ** 2, mentions: [own.second] };
    const media = seedMedia(context, account, plan);
    media.fields['comments_count'] = random.integer(0, 60);
    if (media.fields['media_product_type'] === 'REELS') {
      media.fields['view_count'] = Number(media.fields['like_count']) * random.integer(3, 20);
    }
    store.link(account, 'media', media, 'last');
  }
  account.fields['media_count'] = count;
}
