import { Random, seedOf } from '../../world/random.js';
import type { Store, StoredObject } from '../../world/store.js';
import { type DayNumbers, numbersOn, type Product, products } from './days.js';
import { split, sumOf } from './split.js';

/** The numbers of an account over some days. */
export class AccountNumbers {
  readonly #days: readonly DayNumbers[];

  constructor(
    store: Store,
    readonly account: StoredObject,
    readonly days: readonly number[],
  ) {
    this.#days = days.map((day) => numbersOn(store, account, day));
  }

  /** A metric on each day. */
  perDay(metric: string): number[] {
    return this.#days.map((day, at) => this.#onDay(metric, day, this.days[at] ?? 0));
  }

  total(metric: string): number {
    return totalOf(metric, this.perDay(metric));
  }

  /** The total in groups. Where people are counted, one may be in several. */
  groups(metric: string, dimension: string): Record<string, number> {
    if (dimension === 'media_product_type') return this.#byProduct(metric);
    const names = groupNames[dimension] ?? [];
    const weights = names.map((_, at) => names.length * 2 - at);
    const parts = split(this.total(metric), weights);
    return Object.fromEntries(names.map((name, at) => [name, parts[at] ?? 0]));
  }

  #onDay(metric: string, numbers: DayNumbers, day: number): number {
    const counted = numbers[metric];
    if (counted) return sumOf(Object.values(counted));
    const reach = sumOf(Object.values(numbers['reach'] ?? {}));
    const random = new Random(seedOf(`${this.account.id}:${metric}:${day}`));
    return Math.round(reach * (shares[metric] ?? 0.01) * (0.6 + random.next() * 0.8));
  }

  #byProduct(metric: string): Record<string, number> {
    const sum = (product: Product) =>
      totalOf(
        metric,
        this.#days.map((day) => day[metric]?.[product] ?? 0),
      );
    return Object.fromEntries(products.map((product) => [product, sum(product)]));
  }
}

/** What counts accounts: one that came on several days counts once. */
const ofAccounts = new Set(['reach', 'accounts_engaged']);

/** How many of those of other days are not there on the best one. */
const newcomers = 0.4;

function totalOf(metric: string, perDay: readonly number[]): number {
  const [sum, most] = [sumOf(perDay), Math.max(0, ...perDay)];
  return ofAccounts.has(metric) ? Math.round(most + (sum - most) * newcomers) : sum;
}

/** Metrics that no media counts, as a share of the accounts reached. */
const shares: Readonly<Record<string, number>> = {
  accounts_engaged: 0.12,
  follows_and_unfollows: 0.01,
  profile_links_taps: 0.004,
  profile_views: 0.03,
  website_clicks: 0.003,
  follower_count: 0.008,
};

const groupNames: Readonly<Record<string, readonly string[]>> = {
  follow_type: ['FOLLOWER', 'NON_FOLLOWER', 'UNKNOWN'],
  contact_button_type: ['DIRECTION', 'CALL', 'EMAIL', 'TEXT', 'BOOK_NOW'],
};
