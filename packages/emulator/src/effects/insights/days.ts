import { calendar } from '../../world/calendar.js';
import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { numbersOf } from './media-numbers.js';
import { split } from './split.js';

/** How a media's numbers come in over the week after it was published, in percent. */
export const firstWeek = [46, 21, 12, 8, 6, 4, 3];

export const products = ['POST', 'CAROUSEL_CONTAINER', 'REEL', 'STORY'] as const;
export type Product = (typeof products)[number];

/** The numbers of one day, by metric and by kind of media. */
export type DayNumbers = Readonly<Record<string, Readonly<Record<Product, number>>>>;

/** Days end at 07:00, midnight at Meta's headquarters in summer. */
export const { dayOf, endOf } = calendar(7);

/** What came in on a day: each media gives a share of its numbers to the seven days from its first. */
export function numbersOn(store: Store, account: StoredObject, day: number): DayNumbers {
  const sums = baseline(account, day);
  for (const media of [...store.list(account, 'media'), ...store.list(account, 'stories')]) {
    const age = day - dayOf(media.createdAt);
    if (age < 0 || age >= firstWeek.length) continue;
    const numbers = numbersOf(media);
    for (const [metric, byProduct] of Object.entries(sums)) {
      const value = numbers[metric === 'saves' ? 'saved' : metric] ?? 0;
      byProduct[productOf(media)] += split(value, firstWeek)[age] ?? 0;
    }
  }
  return sums;
}

type Sums = Record<string, Record<Product, number>>;

/** People also see what is older than a week. */
function baseline({ id, fields }: StoredObject, day: number): Sums {
  const random = new Random(seedOf(`${id}:${day}`));
  const reach = Math.round(Number(fields['followers_count']) * (0.01 + random.next() * 0.02));
  const views = Math.round(reach * (1.1 + random.next()));
  const names = ['likes', 'comments', 'saves', 'shares', 'reposts', 'replies', 'total_interactions'];
  const zeros = Object.fromEntries(names.map((name) => [name, spread(0)]));
  return { ...zeros, reach: spread(reach), views: spread(views) };
}

function spread(value: number): Record<Product, number> {
  const [post = 0, album = 0, reel = 0] = split(value, [3, 2, 5]);
  return { POST: post, CAROUSEL_CONTAINER: album, REEL: reel, STORY: 0 };
}

function productOf({ fields }: StoredObject): Product {
  if (fields['media_product_type'] === 'STORY') return 'STORY';
  if (fields['media_product_type'] === 'REELS') return 'REEL';
  return fields['media_type'] === 'CAROUSEL_ALBUM' ? 'CAROUSEL_CONTAINER' : 'POST';
}
