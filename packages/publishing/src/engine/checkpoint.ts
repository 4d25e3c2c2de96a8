import { InvalidArgumentError } from '@edgewalk/core';
import { idText, isLeft, isObject, oneOf, optional, record, sha256 } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import type { Surface } from './surface.js';

const idOrNull = t.union([idText, t.null]);

/** How far the file of a part is: what another process needs to send the rest of it. */
export interface UploadState {
  /** Made of the size, the time and both ends of the file: the rest of another file is never sent. */
  readonly mark: string;
  /** The address or the session that Meta gave for it. */
  readonly session?: string;
  /** The bytes that Meta asked for last, where the file goes in chunks. */
  readonly from?: number;
  readonly to?: number;
  /** Meta has the whole file. */
  readonly isDone?: boolean;
}

/** A file on the host of the caller. */
export interface HostedFileState {
  /** The member of the content that it was given in, such as `cover`. */
  readonly at: string;
  /** Its name on the host. */
  readonly name: string;
  /** It was put there in full. */
  readonly isThere: boolean;
}

/**
 * The progress of one publish: plain JSON, without a token. Store the latest one that `onCheckpoint` receives, and pass
 * it as `checkpoint` to resume in another process; or give `checkpoints`, which does both.
 */
export interface PublishCheckpoint {
  readonly version: 1;
  /** What it publishes to: `instagram` or `page`. Older checkpoints have none; they are of Instagram. */
  readonly kind?: string;
  /** One more for each checkpoint of a publish: a database that compares it refuses a process that another overtook. */
  readonly revision?: number;
  /** The id of the account or the Page. */
  readonly account: string;
  /** A digest of the content, so that a checkpoint is not used for another post. */
  readonly content: string;
  /** From `publishing` on, the post may be live. */
  readonly step: 'creating' | 'publishing' | 'published';
  /** The containers of a carousel's children, or the photos of a post, in order; `null` where one is not created yet. */
  readonly children: readonly (string | null)[];
  /** The container or the video to publish; `null` until it is created, and where publishing creates the post. */
  readonly container: string | null;
  /** Of each part with a file, by its id. */
  readonly uploads?: Readonly<Record<string, UploadState>>;
  /** Files that are on the host, or on their way to it. */
  readonly hosted?: readonly HostedFileState[];
  /** The earliest time at which the post can be live, in milliseconds since 1970. */
  readonly since: number;
  /** The id of what was published, once Meta shows it. */
  readonly media: string | null;
  /** The id of the first comment, empty where Meta does not say it; `null` from when it may have been written. */
  readonly comment?: string | null;
}

const UploadState = record('UploadState', {
  mark: t.string,
  session: optional(t.string),
  from: optional(t.number),
  to: optional(t.number),
  isDone: optional(t.boolean),
});

const HostedFileState = record('HostedFileState', { at: t.string, name: t.string, isThere: t.boolean });

/** The codec of a checkpoint. Its type is written out: the compiler need not work it out wherever it is used. */
export const PublishCheckpoint: t.Type<PublishCheckpoint, unknown> = record('PublishCheckpoint', {
  version: t.literal(1),
  kind: optional(t.string),
  revision: optional(t.number),
  account: t.string,
  content: t.string,
  step: oneOf('creating', 'publishing', 'published'),
  children: t.readonlyArray(idOrNull),
  container: idOrNull,
  uploads: optional(t.readonly(t.record(t.string, UploadState))),
  hosted: optional(t.readonlyArray(HostedFileState)),
  since: t.number,
  media: idOrNull,
  comment: optional(t.union([t.string, t.null])),
});

/** The kind of checkpoints that name none. */
const oldestKind = 'instagram';

type Expected = Pick<Surface<unknown>, 'operation' | 'kind' | 'children' | 'whole'>;

/** Reads the checkpoint that the caller passes; undefined where there is none. */
export function readCheckpoint(given: unknown, expected: Expected): PublishCheckpoint | undefined {
  if (given === undefined || given === null) return undefined;
  const refuse = (advice: string) => new InvalidArgumentError(expected.operation, `checkpoint: ${advice}`);
  if (typeof given === 'string') throw refuse('give it back as an object: JSON.parse(…)');
  if (isObject(given) && typeof given['version'] === 'number' && given['version'] !== 1)
    throw refuse(`it has version ${given['version']}, and this Edgewalk reads version 1`);
  const read = PublishCheckpoint.decode(given);
  if (isLeft(read)) throw refuse('give back what onCheckpoint was given, unchanged');
  const { step, container, kind = oldestKind, children } = read.right;
  if (kind !== expected.kind) throw refuse(`it is of the kind '${kind}', and this publishes '${expected.kind}'`);
  if (step !== 'creating' && container === null && expected.whole !== undefined)
    throw refuse(`at the step '${step}' it has a container`);
  if (children.length !== expected.children.length) throw refuse(contentMismatch);
  return read.right;
}

/** The advice for a checkpoint that belongs to another post. */
export const contentMismatch =
  'it is of another post: go on with the same content, letter by letter, or leave the checkpoint out';

/** A digest that does not depend on the order of members. Of a file it holds the size, the name and the type. */
export async function digestOf(content: unknown): Promise<string> {
  return (await sha256(JSON.stringify(sortMembers(content)))).slice(0, 32);
}

function sortMembers(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortMembers);
  if (value instanceof Uint8Array) return { size: value.byteLength };
  if (value instanceof Date || !isObject(value)) return value;
  if (isFileOf(value)) return sortMembers(identityOf(value));
  const members = Object.entries(value).filter(([, member]) => member !== undefined && member !== null);
  return Object.fromEntries(
    members.toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, member]) => [name, sortMembers(member)]),
  );
}

/** A Blob, or what opens or gives a stream. */
const isFileOf = (value: Record<string, unknown>) =>
  typeof value['stream'] === 'function' ||
  (typeof value['size'] === 'number' && ('stream' in value || 'open' in value));

/** What is known of a file without reading it: those of a Blob are getters of its class. */
const identityOf = ({ size, name, type }: Record<string, unknown>) => ({ size, name, type });
