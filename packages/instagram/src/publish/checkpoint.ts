import { idText, InvalidArgumentError, isObject, oneOf, record } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';

const idOrNull = t.union([idText, t.null]);

/**
 * How far a publishing has come: plain JSON, without any token. Keep what `onCheckpoint` was given last, and give it
 * back as `checkpoint` to go on in another process.
 */
export const PublishCheckpoint = record('PublishCheckpoint', {
  version: t.literal(1),
  /** The id of the account. */
  account: t.string,
  /** A digest of what is published, so that a checkpoint is not taken for another post's. */
  content: t.string,
  /** From `publishing` on the post may be live. */
  step: oneOf('creating', 'publishing', 'published'),
  /** The containers of a carousel's children, in order; `null` where there is none yet. */
  children: t.readonlyArray(idOrNull),
  /** The container that is published; `null` while there is none. */
  container: idOrNull,
  /** Since when the post may be live, in milliseconds since 1970. */
  since: t.number,
  /** The id of the published media, where it is known. */
  media: idOrNull,
});
export type PublishCheckpoint = Readonly<t.TypeOf<typeof PublishCheckpoint>>;

/** Reads a checkpoint that the caller kept; undefined where none was given. */
export function readCheckpoint(given: unknown, children: number): PublishCheckpoint | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string') throw wrong('give it back as an object: JSON.parse(…)');
  if (isObject(given) && typeof given['version'] === 'number' && given['version'] !== 1)
    throw wrong(`it has version ${given['version']}, and this Edgewalk reads version 1`);
  const read = PublishCheckpoint.decode(given);
  if (E.isLeft(read)) throw wrong('give back what onCheckpoint was given, unchanged');
  const { step, container } = read.right;
  if (step !== 'creating' && container === null) throw wrong(`at the step '${step}' it has a container`);
  if (read.right.children.length !== children) throw wrong(anotherContent);
  return read.right;
}

/** What a checkpoint of another post is answered. */
export const anotherContent =
  'it is of another post: go on with the same content, letter by letter, or leave the checkpoint out';

const wrong = (advice: string) => new InvalidArgumentError('User.publish', `checkpoint: ${advice}`);

/** The same text for the same content, whatever the order of its members. */
export async function digestOf(content: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(sorted(content)));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(hash.slice(0, 16), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sorted(member)]),
  );
}
