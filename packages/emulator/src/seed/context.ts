import type { Random } from '../world/random.js';
import type { Store } from '../world/store.js';

/** What every part of the seed works with. */
export interface SeedContext {
  readonly store: Store;
  readonly random: Random;
  /** The time all ages are counted back from. */
  readonly now: number;
  /** Counts discussions: each has ids of its own, whatever is read first. */
  readonly nextDiscussion: () => number;
}
