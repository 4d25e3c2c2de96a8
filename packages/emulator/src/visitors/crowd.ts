import { fanAt } from '../seed/comments.js';
import { fanCount, fanFrom } from '../seed/facebook/fans.js';
import type { Store } from '../world/store.js';

/** Somebody who may act as a visitor. */
export interface VisitorPerson {
  readonly id: string;
  /** Where the person acts. */
  readonly on: 'instagram' | 'facebook' | 'threads';
  /** What `as` takes: a username, or on Facebook the name. */
  readonly username: string;
  readonly name: string;
  /** The path of a picture. */
  readonly picture: string;
}

/** The seeded people, and those who have acted under a name of their own. */
export function crowdIn(store: Store): readonly VisitorPerson[] {
  const indices = Array.from({ length: fanCount }, (_fan, index) => index);
  const person = (on: VisitorPerson['on'], id: string, username: string, name: string): VisitorPerson => {
    return { id, on, username, name, picture: `/images/${id}/96x96.png` };
  };
  const fans = indices.map((index) => {
    const { id, username } = fanAt(index);
    return person('instagram', id, username, fanFrom(index).name);
  });
  const known = new Set(fans.map(({ id }) => id));
  const met = store
    .all('Contact')
    .filter(({ id }) => !known.has(id))
    .map(({ id, fields }) => person('instagram', id, String(fields['username']), String(fields['name'])));
  const onFacebook = indices.map((index) => {
    const { id, name } = fanFrom(index);
    return person('facebook', id, name, name);
  });
  const onThreads = store
    .all('threads/User')
    .map(({ id, fields }) => person('threads', id, String(fields['username']), String(fields['name'])));
  return [...fans, ...met, ...onFacebook, ...onThreads];
}
