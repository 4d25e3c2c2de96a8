import { InvalidArgumentError } from '@edgewalk/core';
import { asFrom } from '../objects/facebook/people.js';
import { fanAt } from '../seed/comments.js';
import { fanCount, fanFrom } from '../seed/facebook/fans.js';
import type { World } from '../login/world.js';
import type { Store, StoredObject } from '../world/store.js';
import type { As } from './visitors.js';

/** The data that visitors act on. */
export type Place = Pick<World, 'store' | 'clock' | 'outbox' | 'logins'>;

/** An error that says what to give instead. */
export const refuse = (what: string, advice: string, who: 'visitors' | 'inbox' = 'visitors'): Error =>
  new InvalidArgumentError(`${who}.${what}`, advice);

/** A person on Instagram. */
export interface InstagramPerson {
  readonly id: string;
  readonly username: string;
}

const fans = Array.from({ length: fanCount }, (_, index) => fanAt(index));

/** Finds a person on Instagram. An unknown name creates one. */
export function onInstagram(store: Store, { as }: As = {}): InstagramPerson {
  if (as === undefined) return fanAt(0);
  const known = fans.find(({ id, username }) => as === id || as === username);
  if (known) return known;
  const met = store.all('Contact').find(({ id, fields }) => as === id || as === fields['username']);
  const person = met ?? store.insert('Contact', { username: as, name: as });
  return { id: person.id, username: String(person.fields['username']) };
}

/** The person as a contact of accounts on Instagram. */
export function contactOf(store: Store, { id, username }: InstagramPerson): StoredObject {
  return store.get(id) ?? store.insert('Contact', { username, name: username }, id);
}

/** Finds a person on Facebook. An unknown name creates one. */
export function onFacebook(store: Store, { as = fanFrom(0).id }: As = {}): StoredObject {
  const people = store.all('facebook/User');
  const known = people.find(({ id, fields }) => as === id || as === fields['name']);
  if (known) return known;
  const [first = as, ...rest] = as.split(' ');
  return store.insert('facebook/User', { name: as, first_name: first, last_name: rest.join(' '), short_name: first });
}

/** A person on Facebook, in the form of `from`. */
export const authorOnFacebook = (store: Store, by?: As) => asFrom(onFacebook(store, by));
