import { InvalidArgumentError } from '@edgewalk/core';
import { asFrom } from '../objects/facebook/people.js';
import { fanAt } from '../seed/comments.js';
import { fanCount, fanFrom } from '../seed/facebook/fans.js';
import type { World } from '../login/world.js';
import type { Store, StoredObject } from '../world/store.js';
import type { As } from './visitors.js';

/** What visitors act in. */
export type Place = Pick<World, 'store' | 'clock' | 'outbox' | 'logins'>;

/** Says what to give instead. */
export const refuse = (what: string, advice: string, who: 'visitors' | 'inbox' = 'visitors'): Error =>
  new InvalidArgumentError(`${who}.${what}`, advice);

/** How somebody on Instagram is known. */
export interface InstagramPerson {
  readonly id: string;
  readonly username: string;
}

const fans = Array.from({ length: fanCount }, (_, index) => fanAt(index));

/** Somebody on Instagram. A name that nobody has yet is a new person. */
export function onInstagram(store: Store, { as }: As = {}): InstagramPerson {
  if (as === undefined) return fanAt(0);
  const known = fans.find(({ id, username }) => as === id || as === username);
  if (known) return known;
  const met = store.all('Contact').find(({ id, fields }) => as === id || as === fields['username']);
  const person = met ?? store.insert('Contact', { username: as, name: as });
  return { id: person.id, username: String(person.fields['username']) };
}

/** Somebody who writes to an account on Instagram. */
export function contactOf(store: Store, { id, username }: InstagramPerson): StoredObject {
  return store.get(id) ?? store.insert('Contact', { username, name: username }, id);
}

/** Somebody on Facebook. A name that nobody has yet is a new person. */
export function onFacebook(store: Store, { as = fanFrom(0).id }: As = {}): StoredObject {
  const people = store.all('facebook/User');
  const known = people.find(({ id, fields }) => as === id || as === fields['name']);
  if (known) return known;
  const [first = as, ...rest] = as.split(' ');
  return store.insert('facebook/User', { name: as, first_name: first, last_name: rest.join(' '), short_name: first });
}

/** Somebody on Facebook, as `from` shows them. */
export const authorOnFacebook = (store: Store, by?: As) => asFrom(onFacebook(store, by));
