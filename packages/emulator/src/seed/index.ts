import { Random } from '../world/random.js';
import type { Store, StoredObject } from '../world/store.js';
import { plantAccount, plantOthers } from './accounts.js';
import { plantAudio } from './audio.js';
import { plantBusiness } from './business.js';
import { plantCollaborations } from './collaborations.js';
import { plantFacebook } from './facebook/index.js';
import { plantHashtags } from './hashtags.js';
import { plantMentions, type Mentions } from './mentions.js';
import { plantMessages } from './messages.js';
import { plantOtherMedia } from './other-media.js';
import { plantOwnMedia } from './own-media.js';
import type { Planter } from './planter.js';
import { plantShop } from './shop.js';
import { plantBroadcast, plantStories } from './stories.js';
import { own } from './words.js';

/** The parts of the seeded world that tests and tokens start from. */
export interface Seeded {
  /** The Facebook user. */
  readonly person: StoredObject;
  /** The person's Pages; the first is linked to `account`, the second to `second`. */
  readonly pages: readonly StoredObject[];
  /** The Instagram professional account most calls are about. */
  readonly account: StoredObject;
  /** A second, smaller account of the same person. */
  readonly second: StoredObject;
  /** Where other accounts mention `account`; a real program learns these ids from a webhook. */
  readonly mentions: Mentions;
}

/** Fills a store with the same world for the same seed; ages count back from the store's clock. */
export function plant(store: Store, seed = 1): Seeded {
  let discussions = 0;
  const nextDiscussion = () => (discussions += 1);
  const planter: Planter = { store, random: new Random(seed), now: store.clock.now(), nextDiscussion };
  const account = plantAccount(planter, bakery);
  const second = plantAccount(planter, school);
  const found = plantOthers(planter);
  const others = found.map(([other]) => other);
  plantOwnMedia(planter, account, 260);
  plantOwnMedia(planter, second, 12);
  for (const [other, count] of found) plantOtherMedia(planter, other, count);
  const mentions = plantMentions(planter, account, others);
  plantHashtags(store);
  furnish(planter, account, others);
  return { ...plantFacebook(planter, [account, second]), account, second, mentions };
}

function furnish(planter: Planter, account: StoredObject, others: readonly StoredObject[]): void {
  plantAudio(planter);
  plantStories(planter, account, 7);
  plantBroadcast(planter, account);
  plantShop(planter, account);
  plantCollaborations(planter, account, others);
  plantBusiness(planter, account);
  plantMessages(planter, account);
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
