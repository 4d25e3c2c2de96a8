// seed: the data of a fresh emulator.
import { Random } from '../world/random.js';
import type { Store, StoredObject } from '../world/store.js';
import { seedAccount, seedOthers } from './accounts.js';
import { seedAudio } from './audio.js';
import { seedBusiness } from './business.js';
import { seedCollaborations } from './collaborations.js';
import type { SeedContext } from './context.js';
import type { AgencySeed } from './facebook/agency.js';
import { seedFacebook } from './facebook/index.js';
import { seedHashtags } from './hashtags.js';
import { seedMentions, type Mentions } from './mentions.js';
import { seedMessages } from './messages.js';
import { seedOtherMedia } from './other-media.js';
import { seedOwnMedia } from './own-media.js';
import { seedShop } from './shop.js';
import { seedBroadcast, seedStories } from './stories.js';
import { seedThreads } from './threads/index.js';
import { own } from './words.js';

/** The parts of the seeded world that tests and tokens start from. */
export interface Seeded extends AgencySeed {
  /** The Facebook user. */
  readonly person: StoredObject;
  /** The person's Pages; the first is linked to `account`, the second to `second`. */
  readonly pages: readonly StoredObject[];
  /** The Instagram professional account most calls are about. */
  readonly account: StoredObject;
  /** A second, smaller account of the same person. */
  readonly second: StoredObject;
  /** The profile on Threads that is connected to `account`. */
  readonly profile: StoredObject;
  /** Where other accounts mention `account`; a real program learns these ids from a webhook. */
  readonly mentions: Mentions;
}

/** Fills a store with the same world for the same seed; ages count back from the store's clock. */
export function seedWorld(store: Store, seed = 1): Seeded {
  let discussions = 0;
  const nextDiscussion = () => (discussions += 1);
  const context: SeedContext = { store, random: new Random(seed), now: store.clock.now(), nextDiscussion };
  const account = seedAccount(context, bakery);
  const second = seedAccount(context, school);
  const found = seedOthers(context);
  const others = found.map(([other]) => other);
  seedOwnMedia(context, account, 260);
  seedOwnMedia(context, second, 12);
  for (const [other, count] of found) seedOtherMedia(context, other, count);
  const mentions = seedMentions(context, account, others);
  seedHashtags(store);
  seedAccountParts(context, account, others);
  const profile = seedThreads(context, account);
  return { ...seedFacebook(context, [account, second]), account, second, profile, mentions };
}

function seedAccountParts(context: SeedContext, account: StoredObject, others: readonly StoredObject[]): void {
  seedAudio(context);
  seedStories(context, account, 7);
  seedBroadcast(context, account);
  seedShop(context, account);
  seedCollaborations(context, account, others);
  seedBusiness(context, account);
  seedMessages(context, account);
}

const bakery = {
  username: own.main,
  name: 'Tidal Bakery',
  biography: 'Bread and buns by the harbour 🥐 Open until it is gone',
  website: 'https://tidal-bakery.example',
};
const school = {
  username: own.second,
  name: 'Tidal Bakery School',
  biography: 'Learn to bake with us',
};
