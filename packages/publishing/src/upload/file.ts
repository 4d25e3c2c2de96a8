import type * as fileSystem from 'node:fs';
import { InvalidArgumentError, type File } from '@edgewalk/core';
import { builtinModule, FileProblem, isFile, isObject } from '@edgewalk/core/declare';

/** Bytes, as Node's streams, the web's streams and generators give them. */
export type Bytes = AsyncIterable<Uint8Array> | ReadableStream<Uint8Array>;

/** A file that can be opened at any place, so that an upload which broke off can be taken up there. */
export interface ReopenedFile {
  /** In bytes. */
  readonly size: number;
  readonly name?: string;
  /** Such as `video/mp4`. */
  readonly type?: string;
  /** Gives the bytes from `offset` to the end. Called again after a failure. */
  readonly open: (offset: number) => Bytes | PromiseLike<Bytes>;
}

/** A stream that can be read once: its upload ends with the first failure. */
export interface StreamedFile {
  /** In bytes. */
  readonly size: number;
  readonly name?: string;
  readonly type?: string;
  readonly stream: Bytes;
}

/**
 * A file to upload: the path of one (Node, Bun and Deno), bytes, a `Blob`, an object that opens it, or a stream with its
 * size. What can be opened again is resumed where Meta says.
 *
 * @example 'reel.mp4'
 * @example { size, open: (offset) => createReadStream(path, { start: offset }) }
 */
export type UploadFile = string | File | ReopenedFile | StreamedFile;

/** A file that is ready to be read. */
export interface OpenedFile {
  readonly size: number;
  readonly name?: string | undefined;
  /** How the caller named it, for messages: its path, or its name. */
  readonly label?: string | undefined;
  readonly type?: string | undefined;
  readonly open: (offset: number) => Bytes | PromiseLike<Bytes>;
  /** To open it in the middle reads what is before. */
  readonly isSequential?: boolean;
  /** Throws if it has changed since. */
  readonly check?: () => Promise<void>;
  /** It can be read a single time. */
  readonly isReadOnce?: true;
  /** When it was last changed, in milliseconds since 1970, where that is known. */
  readonly changedAt?: number;
}

const advice =
  'write a path, a Uint8Array, a Blob, { size, open: (offset) => stream } or { size, stream }, with the size in bytes';

/** An address, which is no path: two letters at least, since `C:` is a disk. */
const address = /^[a-z][a-z\d+.-]+:\/\//i;

/** Refuses what is no file, before anything is sent. `at` is where it is in what the caller gave. */
export function checkUploadFile(given: unknown, where: string, at = 'file'): asserts given is UploadFile {
  if (typeof given === 'string' && address.test(given))
    throw new InvalidArgumentError(
      where,
      `${at}: this is an address: write the path of a file, or leave out ${at} and give its URL`,
    );
  if (typeof given === 'string' ? given !== '' : isFile(given) || isOpenable(given)) return;
  throw new InvalidArgumentError(where, `${at}: ${advice}`);
}

function isOpenable(given: unknown): boolean {
  if (!isObject(given) || !Number.isSafeInteger(given['size']) || (given['size'] as number) < 0) return false;
  return typeof given['open'] === 'function' || isBytes(given['stream']);
}

const isBytes = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && (Symbol.asyncIterator in value || 'getReader' in value);

/** Makes a file ready to be read. Throws a `FileProblem` where there is none. */
export async function openUpload(given: UploadFile): Promise<OpenedFile> {
  if (typeof given === 'string') return filled(await fileAt(given));
  const file = fileOf(given);
  return filled({ label: file.name, ...file });
}

function filled(file: OpenedFile): OpenedFile {
  if (file.size === 0) throw problemOf(file, 'it is empty');
  return file;
}

/** What is wrong with a file, which the message names. */
export const problemOf = ({ label }: Pick<OpenedFile, 'label'>, what: string, instead?: string): FileProblem =>
  new FileProblem(label === undefined ? what : `'${label}': ${what}`, instead);

/** What is wrong with a file that changed while it was sent. */
export const changedProblem = (file: Pick<OpenedFile, 'label'>, what: string): FileProblem =>
  problemOf(file, what, 'Wait until the file is complete, and call again: it is sent from its beginning.');

function fileOf(given: Exclude<UploadFile, string>): OpenedFile {
  if (given instanceof Uint8Array) return { size: given.byteLength, open: (offset) => inMemory(given, offset) };
  const { size, name, type } = given;
  if ('open' in given && typeof given.open === 'function')
    return { size, name, type, open: (offset) => given.open(offset) };
  const { stream } = given as Exclude<typeof given, ReopenedFile>;
  if (typeof stream !== 'function') return { size, name, type, open: once(stream), isReadOnce: true };
  // A Blob can be cut, and what has a stream only is read from its beginning.
  if (given instanceof Blob) return { size, name, type, open: (offset) => given.slice(offset).stream() };
  return { size, name, type, isSequential: true, open: (offset) => skip(stream.call(given), offset) };
}

const pieceOfMemory = 256 * 1024;

async function* inMemory(bytes: Uint8Array, offset: number): AsyncGenerator<Uint8Array> {
  for (let at = offset; at < bytes.byteLength; at += pieceOfMemory) yield bytes.subarray(at, at + pieceOfMemory);
}

function once(stream: Bytes): OpenedFile['open'] {
  let isRead = false;
  return (offset) => {
    if (isRead) throw new FileProblem('a stream is read once, and the upload broke off: give { size, open }');
    isRead = true;
    return skip(stream, offset);
  };
}

async function* skip(stream: Bytes, offset: number): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of iterate(stream)) {
    const end = at + chunk.byteLength;
    if (end > offset) yield at < offset ? chunk.subarray(offset - at) : chunk;
    at = end;
  }
}

/** Not every runtime can iterate over the web's streams. */
export async function* iterate(stream: Bytes): AsyncGenerator<Uint8Array> {
  if (Symbol.asyncIterator in stream) return yield* stream as AsyncIterable<Uint8Array>;
  const reader = (stream as ReadableStream<Uint8Array>).getReader();
  try {
    for (let next = await reader.read(); !next.done; next = await reader.read()) yield next.value;
  } finally {
    await reader.cancel();
  }
}

/** Large enough that the disk is no bound, small enough for many uploads at a time. */
const pieceOfDisk = 256 * 1024;

/** What the system says of a path, and what to do. */
const refusals: Readonly<Record<string, readonly [what: string, instead: string]>> = {
  ENOENT: ['there is no such file', 'Check the path: a relative one begins where the process was started.'],
  EACCES: ['it may not be read', 'Let the user of this process read it.'],
  EPERM: ['it may not be read', 'Let the user of this process read it.'],
};

/** A file of the disk. A change of its size or its time while it is sent is noticed. */
async function fileAt(path: string): Promise<OpenedFile> {
  const fs = builtinModule('node:fs') as typeof fileSystem | undefined;
  if (fs === undefined) throw new FileProblem('this runtime has no files: give bytes, a Blob, or { size, open }');
  const named = { label: path };
  const facts = () =>
    fs.promises.stat(path).catch(({ code = 'unknown' }: NodeJS.ErrnoException) => {
      const [what, instead] = refusals[code] ?? ['it cannot be read'];
      throw problemOf(named, `${what} (${code})`, instead);
    });
  const before = await facts();
  if (!before.isFile())
    throw problemOf(named, 'the path leads to no file', 'Give the path of a file, not of a folder.');
  return {
    ...named,
    size: before.size,
    name: path.replace(/^.*[\\/]/s, ''),
    changedAt: before.mtimeMs,
    open: (start) => fs.createReadStream(path, { start, highWaterMark: pieceOfDisk }),
    check: async () => {
      const { size, mtimeMs } = await facts();
      if (size !== before.size) throw changedProblem(named, `it had ${before.size} bytes, and now has ${size}`);
      if (mtimeMs !== before.mtimeMs) throw changedProblem(named, 'it was changed while it was sent');
    },
  };
}
