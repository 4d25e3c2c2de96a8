import { InvalidArgumentError } from '@edgewalk/core';
import { idText, isLeft, isObject, oneOf, record, sha256 } from '@edgewalk/core/declare';
import * as t from 'io-ts';

const idOrNull = t.union([idText, t.null]);

/**
 * The progress of one publish: plain JSON, without a token. Store the latest one that `onCheckpoint` receives, and pass
 * it as `checkpoint` to resume in another process.
 */
export const PublishCheckpoint = record('PublishCheckpoint', {
  version: t.literal(1),
  /** The id of the account. */
  account: t.string,
  /** A digest of the content, so that a checkpoint is not used for another post. */
  content: t.string,
  /** From `publishing` on, the post may be live. */
  step: oneOf('creating', 'publishing', 'published'),
  /** The containers of a carousel's children, in order; `null` where one is not created yet. */
  children: t.readonlyArray(idOrNull),
  /** The container to publish; `null` until it is created. */
  container: idOrNull,
  /** The earliest time at which the post can be live, in milliseconds since 1970. */
  since: t.number,
  /** The id of the published media, once Meta shows it. */
  media: idOrNull,
});
export type PublishCheckpoint = Readonly<t.TypeOf<typeof PublishCheckpoint>>;

/** Reads the checkpoint that the caller passes; undefined where there is none. */
export function readCheckpoint(given: unknown, children: number): PublishCheckpoint | undefined {
  if (given === undefined || given === null) return undefined;
  if (typeof given === 'string') throw invalidArgument('give it back as an object: JSON.parse(…)');
  if (isObject(given) && typeof given['version'] === 'number' && given['version'] !== 1)
    throw invalidArgument(`it has version ${given['version']}, and this Edgewalk reads version 1`);
  const read = PublishCheckpoint.decode(given);
  if (isLeft(read)) throw invalidArgument('give back what onCheckpoint was given, unchanged');
  const { step, container } = read.right;
  if (step !== 'creating' && container === null) throw invalidArgument(`at the step '${step}' it has a container`);
  if (read.right.children.length !== children) throw invalidArgument(contentMismatch);
  return read.right;
}

/** The advice for a checkpoint that belongs to another post. */
export const contentMismatch =
  'it is of another post: go on with the same content, letter by letter, or leave the checkpoint out';

const invalidArgument = (advice: string) => new InvalidArgumentError('User.publish', `checkpoint: ${advice}`);

/** A digest that does not depend on the order of members. */
export async function digestOf(content: unknown): Promise<string> {
  return (await sha256(JSON.stringify(sortMembers(content)))).slice(0, 32);
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (!isObject(value)) return value;
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sortMembers(member)]),
  );
}
