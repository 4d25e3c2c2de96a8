import { Random } from '../../random.js';
import type { StoredObject } from '../../store.js';
import type { Planter } from '../planter.js';
import { plantGuests } from './guests.js';
import { plantPeople } from './people.js';
import { plantPosts } from './posts.js';

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
export interface FacebookPlanter extends Planter, FacebookSeed {
  /** The first Page, which most is planted on. */
  readonly page: StoredObject;
}

/** Plants the Facebook side of the world: a person with a Page for each account, and what is on the Pages. */
export function plantFacebook(planter: Planter, accounts: readonly StoredObject[]): FacebookSeed {
  const seeded = plantPeople(planter, accounts);
  const [page] = seeded.pages;
  if (page === undefined) throw new Error('there is no Page to plant on');
  const all: FacebookPlanter = { ...planter, ...seeded, page };
  plantGuests(planter.store);
  plantPosts(numbers(all, 1));
  return seeded;
}

/** The planter with random numbers of its own, so that what one part plants does not change another. */
function numbers(planter: FacebookPlanter, part: number): FacebookPlanter {
  return { ...planter, random: new Random(part * 7919) };
}
