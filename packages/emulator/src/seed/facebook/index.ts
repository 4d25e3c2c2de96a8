import { Random } from '../../world/random.js';
import type { StoredObject } from '../../world/store.js';
import type { SeedContext } from '../context.js';
import { type AgencySeed, seedAgency } from './agency.js';
import { seedAlbums } from './albums.js';
import { seedApplication } from './application.js';
import { seedBusiness } from './business.js';
import type { FacebookSeed, FacebookSeedContext } from './context.js';
import { seedEvents } from './events.js';
import { seedFans } from './fans.js';
import { seedGroups } from './groups.js';
import { seedLeads } from './leads.js';
import { seedLiveVideos } from './live-videos.js';
import { seedMessenger } from './messages.js';
import { seedPage } from './page.js';
import { seedPeople } from './people.js';
import { seedPerson } from './person.js';
import { seedPosts } from './posts.js';
import { seedSharesAndTags } from './shares-and-tags.js';
import { seedStickers } from './stickers.js';
import { seedVideos } from './videos.js';

/** Seeds the Facebook side of the world: a person with a Page for each account, and what is on the Pages. */
export function seedFacebook(context: SeedContext, accounts: readonly StoredObject[]): FacebookSeed & AgencySeed {
  const seeded = seedPeople(context, accounts);
  const [page] = seeded.pages;
  if (page === undefined) throw new Error('there is no Page to seed on');
  const all: FacebookSeedContext = { ...context, ...seeded, page };
  seedFans(context.store);
  seedPosts(numbers(all, 1));
  seedAlbums(numbers(all, 31));
  seedSharesAndTags(numbers(all, 32));
  seedVideos(numbers(all, 11));
  seedLiveVideos(numbers(all, 12));
  seedPerson(numbers(all, 21));
  seedEvents(numbers(all, 22));
  seedApplication(numbers(all, 23));
  seedGroups(numbers(all, 24));
  seedBusiness(numbers(all, 25));
  seedPage(numbers(all, 31));
  seedMessenger(numbers(all, 32));
  seedStickers(all);
  seedLeads(all);
  return { ...seeded, ...seedAgency(all) };
}

/** The context with random numbers of its own, so that what one part seeds does not change another. */
function numbers(context: FacebookSeedContext, part: number): FacebookSeedContext {
  return { ...context, random: new Random(part * 7919) };
}
