import { days } from '../../world/clock.js';
import { numericId } from '../../world/ids.js';
import { startOf } from '../../world/parts.js';
import { Random, seedOf } from '../../world/random.js';
import { seedAccount } from '../accounts.js';
import type { SeedContext } from '../context.js';
import { seedPageOf } from '../facebook/people.js';
import { seedOwnMedia } from '../own-media.js';
import { nameOf, usernameOf } from './names.js';

/** What hosted accounts are seeded with. */
export interface HostedSeed extends Pick<SeedContext, 'store' | 'now'> {
  readonly seed: number;
  /** The media of each account. */
  readonly media: number;
}

/**
 * Seeds one of many accounts, by its part of the world: itself, its Page and its owner at once, its media at their first
 * use. Each has random numbers of its own, so that the order does not matter.
 */
export function seedHostedAccount({ store, seed, now, media }: HostedSeed, part: number): void {
  const numbers = (what: string) => new Random(seedOf(`${seed} ${what} ${part}`));
  let discussions = startOf(part) / 1000;
  const nextDiscussion = () => (discussions += 1);
  const context = { store, random: numbers('account'), now, nextDiscussion };
  const account = seedAccount(context, profileOf(part));
  account.fields['media_count'] = media;
  account.fields['app_scoped_id'] = numericId('24810', startOf(part) + 1);
  const name = { name: `Test Owner ${part}`, first_name: 'Test', last_name: `Owner ${part}` };
  seedPageOf(context, store.insert('facebook/User', name, undefined, now - days(2000)), account);
  store.defer(account, 'media', () => seedOwnMedia({ ...context, random: numbers('media') }, account, media));
}

function profileOf(part: number) {
  const username = usernameOf(part);
  const biography = 'Made by hand, sold by the week';
  return { username, name: nameOf(part), biography, website: `https://${username.replaceAll('.', '-')}.example` };
}
