import { Random } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import type { Planter } from '../planter.js';
import { plantAlbums } from './albums.js';
import { plantApplication } from './application.js';
import { plantBusiness } from './business.js';
import { plantEchoes } from './echoes.js';
import { plantEvents } from './events.js';
import { plantGroups } from './groups.js';
import { plantGuests } from './guests.js';
import { plantMessenger } from './messages.js';
import { plantPage } from './page.js';
import { plantPeople } from './people.js';
import { plantPerson } from './person.js';
import { plantLiveVideos } from './live-videos.js';
import { plantPosts } from './posts.js';
import { plantVideos } from './videos.js';

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
  plantAlbums(numbers(all, 31));
  plantEchoes(numbers(all, 32));
  plantVideos(numbers(all, 11));
  plantLiveVideos(numbers(all, 12));
  plantPerson(numbers(all, 21));
  plantEvents(numbers(all, 22));
  plantApplication(numbers(all, 23));
  plantGroups(numbers(all, 24));
  plantBusiness(numbers(all, 25));
  plantPage(numbers(all, 31));
  plantMessenger(numbers(all, 32));
  return seeded;
}

/** The planter with random numbers of its own, so that what one part plants does not change another. */
function numbers(planter: FacebookPlanter, part: number): FacebookPlanter {
  return { ...planter, random: new Random(part * 7919) };
}
