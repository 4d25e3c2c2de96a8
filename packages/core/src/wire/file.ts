import * as t from 'io-ts';

/**
 * A file that is read while it is sent, from the beginning for each attempt: a `Blob`, such as
 * `await openAsBlob(path)` of `node:fs`, or an object that opens a stream.
 *
 * @example { name: 'cat.mp4', type: 'video/mp4', size, stream: () => createReadStream(path) }
 */
export interface FileSource {
  /** In bytes. */
  readonly size: number;
  /** The name of the file, which has a meaning for some edges. */
  readonly name?: string;
  /** Such as `video/mp4`. */
  readonly type?: string;
  /** Opens the file; called once for each attempt. */
  readonly stream: () => AsyncIterable<Uint8Array>;
}

/** A file: in memory, or read while it is sent. */
export type File = Uint8Array | FileSource;

/** Whether a value is sent as a file. */
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

/** The bytes of a file. Checks `size`: a shorter body would hang, a longer one would be wrong. */
export async function* bytesOf(given: File): AsyncGenerator<Uint8Array, void, undefined> {
  if (given instanceof Uint8Array) {
    yield given;
    return;
  }
  let at = 0;
  for await (const chunk of openFile(given)) {
    at += chunk.byteLength;
    if (at > given.size) throw new FileProblem(`its size is ${given.size}, and its stream gives more`);
    yield chunk;
  }
  if (at < given.size) throw new FileProblem(`its size is ${given.size}, and its stream gave ${at} bytes`);
}

async function* openFile(source: FileSource): AsyncGenerator<Uint8Array> {
  try {
    yield* source.stream();
  } catch (thrown) {
    if (thrown instanceof FileProblem) throw thrown;
    throw new FileProblem(codeOf(thrown) ?? 'its stream failed');
  }
}

// By structure, not by class: the error may be from another realm.
function codeOf(thrown: unknown): string | undefined {
  const isObject = typeof thrown === 'object' && thrown !== null;
  const code: unknown = isObject && 'code' in thrown ? thrown.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** A file that cannot be read, or whose size is wrong. */
export class FileProblem extends Error {
  constructor(
    message: string,
    /** What to do about it. */
    readonly advice = 'Give a file that can be opened, with its size in bytes.',
  ) {
    super(message);
  }
}
