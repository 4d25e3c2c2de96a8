import type { Kind } from '../objects/media.js';
import { days, hours } from '../world/clock.js';
import type { Random } from '../world/random.js';
import type { StoredObject } from '../world/store.js';
import { type Discussion, seedComments } from './comments.js';
import type { SeedContext } from './context.js';
import { seedMedia } from './media.js';
import { others } from './words.js';

/** Two years, so that nothing is older than insights are kept. */
const span = days(730);

/** Seeds what the account has published, newest first, with comments. */
export function seedOwnMedia(context: SeedContext, account: StoredObject, count: number): void {
  const { random, store, now } = context;
  const mentions = others.map(([username]) => username);
  for (let index = 0; index < count; index += 1) {
    // Even steps, shaken a little: newest first, and never two at one moment.
    const age = hours(5) + ((index + random.next() * 0.9) / count) * (span - hours(6));
    const plan = { kind: kindOf(random), at: now - age, appeal: random.next() ** 3, mentions };
    const media = seedMedia(context, account, plan);
    store.link(account, 'media', media, 'last');
    seedComments(context, account, media, discussionOf(random));
  }
  account.fields['media_count'] = count;
}

export function kindOf(random: Random): Kind {
  const draw = random.next();
  if (draw < 0.45) return 'image';
  return draw < 0.72 ? 'reel' : 'album';
}

/** Most media have few comments, some have none, and about one in ten has more than a page of them. */
function discussionOf(random: Random): Discussion {
  const comments = Math.min(120, Math.floor(120 * random.next() ** 7) + random.integer(0, 4));
  return { comments, replies: comments === 0 ? 0 : Math.floor(comments * random.next() * 0.7) };
}
