import * as t from 'io-ts';

/**
 * What is read while it is sent, and from the beginning each time it is sent: a `Blob`, such as
 * `await openAsBlob(path)` of `node:fs`, or an object that opens a stream of its own.
 *
 * @example { name: 'cat.mp4', type: 'video/mp4', size, stream: () => createReadStream(path) }
 */
export interface FileSource {
  /** In bytes. */
  readonly size: number;
  /** The file's name: some edges read a meaning out of it. */
  readonly name?: string;
  /** Such as `video/mp4`. */
  readonly type?: string;
  /** Opens the file: called once for each time that it is sent. */
  readonly stream: () => AsyncIterable<Uint8Array>;
}

/** A file in memory, or one that is read while it is sent. */
export type File = Uint8Array | FileSource;

/** True for what is sent as a file. */
export function isFile(value: unknown): value is File {
  if (value instanceof Uint8Array) return true;
  if (typeof value !== 'object' || value === null) return false;
  const { size, stream } = value as Partial<FileSource>;
  return Number.isSafeInteger(size) && typeof stream === 'function';
}

/** The codec of a file. */
export const file = new t.Type<File>(
  'a Uint8Array, a Blob, or { name, type, size, stream }',
  isFile,
  (value, context) => (isFile(value) ? t.success(value) : t.failure(value, context)),
  t.identity,
);

export const sizeOf = (given: File): number => (given instanceof Uint8Array ? given.byteLength : given.size);

/** A file from an offset on. What was promised in `size` must come: a shorter body would hang, a longer one lie. */
export async function* bytesOf(given: File, offset = 0): AsyncGenerator<Uint8Array, void, undefined> {
  if (given instanceof Uint8Array) {
    yield given.subarray(offset);
    return;
  }
  let at = 0;
  for await (const chunk of opened(given)) {
    const end = at + chunk.byteLength;
    if (end > given.size) throw new FileProblem(`its size is ${given.size}, and its stream gives more`);
    if (end > offset) yield at < offset ? chunk.subarray(offset - at) : chunk;
    at = end;
  }
  if (at < given.size) throw new FileProblem(`its size is ${given.size}, and its stream gave ${at} bytes`);
}

async function* opened(source: FileSource): AsyncGenerator<Uint8Array> {
  try {
    yield* source.stream();
  } catch (thrown) {
    throw new FileProblem(codeOf(thrown) ?? 'its stream failed');
  }
}

// By structure, not by class: the error may come from another realm than this code.
function codeOf(thrown: unknown): string | undefined {
  const isObject = typeof thrown === 'object' && thrown !== null;
  const code: unknown = isObject && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** A file that cannot be read, or is not as long as it said. */
export class FileProblem extends Error {}
