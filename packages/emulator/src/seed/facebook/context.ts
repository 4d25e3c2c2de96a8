import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';

/** The person and the Pages that tokens speak for. */
export interface FacebookSeed {
  /** The Facebook user. */
  readonly person: StoredObject;
  /** The Pages that the person manages, each with an Instagram account linked to it. */
  readonly pages: readonly StoredObject[];
  /** Pages that the person does not manage. */
  readonly otherPages: readonly StoredObject[];
}

/** What every part of Facebook's seed works with. Each part has numbers of its own: see `numbers`. */
export interface FacebookSeedContext extends SeedContext, FacebookSeed {
  /** The first Page, which most is seeded on. */
  readonly page: StoredObject;
}
