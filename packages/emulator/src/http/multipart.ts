import { Buffer } from 'node:buffer';
import type { BusboyFileStream, BusboyInstance } from '@fastify/busboy';
import { type GraphFailure, invalid } from '../errors/failure.js';
import { tooLarge } from './coding.js';
import type { Head } from './media.js';
import { pictureIn, type UploadedPicture } from './picture.js';
import { ReceivedFile } from './received-file.js';

/** What is known of the bytes of a part. */
interface PartFacts {
  readonly size: number;
  readonly sha256: string;
  readonly head: Head;
  /** Undefined where there are too many. */
  readonly bytes: readonly Uint8Array[] | undefined;
}

/** A file of a multipart body. Its bytes are counted and hashed as they come; those of a piece last as long as its request. */
export class SentFile {
  readonly size: number;
  readonly sha256: string;
  readonly #head: Head;
  #bytes: readonly Uint8Array[] | undefined;

  constructor(
    readonly name: string,
    readonly type: string,
    { size, sha256, head, bytes }: PartFacts,
  ) {
    this.size = size;
    this.sha256 = sha256;
    this.#head = head;
    this.#bytes = bytes;
  }

  /** What the first bytes are, whatever name and type say. */
  get head(): Head {
    return this.#head;
  }

  /** Adds the bytes to the file that they are a piece of. */
  into(file: ReceivedFile): void {
    for (const bytes of this.#bytes ?? []) file.add(bytes);
  }

  /** The picture that it is, if it is one that can be shown. */
  picture(): UploadedPicture | undefined {
    return pictureIn(this.#bytes, this.size);
  }

  /** So many of its bytes, as where a connection breaks. */
  first(most: number): SentFile {
    const part = new ReceivedFile();
    const bytes = takeFirst(this.#bytes ?? [], most);
    for (const each of bytes) part.add(each);
    const { size, sha256, head } = part;
    return new SentFile(this.name, this.type, { size, sha256, head, bytes });
  }

  /** Lets go of the bytes. */
  forget(): void {
    this.#bytes = undefined;
  }
}

/** As much as Meta asks for at a time. */
const longestPiece = 50 * 1024 * 1024;

function takeFirst(chunks: readonly Uint8Array[], most: number): Uint8Array[] {
  let left = most;
  return chunks.flatMap((chunk) => {
    const taken = chunk.subarray(0, Math.max(0, left));
    left -= taken.length;
    return taken.length > 0 ? [taken] : [];
  });
}

/** More than any form has. */
const mostParts = 10_000;

/** A part, by its name: a file may have any name, as a field may. */
export type Part = [name: string, value: string | SentFile];

/**
 * Reads a multipart body as it comes: a file of gigabytes takes no memory. `bound` is how much all fields together may
 * hold. A wrong body is read to its end too, or the client would not see the response.
 */
export async function readMultipart(
  chunks: AsyncIterable<Uint8Array>,
  contentType: string,
  bound: number,
): Promise<Part[]> {
  const parts: Part[] = [];
  const parser = await parserFor(contentType, bound);
  const problem = parser && collect(parser, parts, bound);
  const isRight = async (step: Promise<unknown>) => (await Promise.race([step, problem])) === undefined;
  let isOpen = parser !== undefined;
  for await (const chunk of chunks) if (isOpen && parser) isOpen = await isRight(write(parser, chunk));
  if (isOpen && parser) isOpen = await isRight(end(parser));
  if (isOpen) return parts;
  throw (await problem) ?? invalid('Invalid multipart body');
}

/**
 * Undefined where the type has no boundary. The parser is loaded at the first use: it is CommonJS that requires Node's own
 * modules, at which a program bundled as an ES module would fail to start.
 */
async function parserFor(contentType: string, bound: number): Promise<BusboyInstance | undefined> {
  const { Busboy } = await import('@fastify/busboy');
  try {
    return new Busboy({
      headers: { 'content-type': contentType },
      // What is longer is cut: that is refused below.
      limits: { fieldSize: bound, parts: mostParts },
      // Otherwise a path is cut down to its last segment.
      preservePath: true,
      // Otherwise a field of bytes counts as a file.
      isPartAFile: (_name, _type, fileName) => fileName !== undefined,
    });
  } catch {
    return undefined;
  }
}

/** Puts what comes into a list; resolves with the first problem. */
function collect(parser: BusboyInstance, parts: Part[], bound: number): Promise<GraphFailure> {
  let size = 0;
  return new Promise((fail) => {
    const add = (name: string | undefined, value: Part[1]): number => {
      if (name === undefined) fail(invalid('Invalid multipart body'));
      return parts.push([decodeName(name ?? ''), value]) - 1;
    };
    parser.on('partsLimit', () => fail(invalid('Too many parts')));
    parser.on('error', () => fail(invalid('Invalid multipart body')));
    parser.on('field', (name, value, _, isCut) => {
      size += Buffer.byteLength(value);
      if (isCut || size > bound) fail(tooLarge());
      else add(name, value);
    });
    parser.on('file', (name, stream, fileName, _encoding, type) => {
      const at = add(name, '');
      receive(stream, (facts) => {
        parts[at] = [parts[at]?.[0] ?? '', new SentFile(decodeName(fileName), typeOf(type, fileName), facts)];
      });
    });
  });
}

function receive(stream: BusboyFileStream, done: (facts: PartFacts) => void): void {
  const file = new ReceivedFile();
  let bytes: Uint8Array[] | undefined = [];
  stream.on('data', (chunk: Uint8Array) => {
    file.add(chunk);
    bytes = file.size > longestPiece ? undefined : bytes;
    bytes?.push(chunk);
  });
  stream.on('end', () => done({ size: file.size, sha256: file.sha256, head: file.head, bytes }));
  // The parser reports it as well.
  stream.on('error', () => undefined);
}

const write = (parser: BusboyInstance, chunk: Uint8Array): Promise<void> =>
  new Promise((resolve) => void parser.write(chunk, () => resolve()));

const end = (parser: BusboyInstance): Promise<void> =>
  new Promise((resolve) => void parser.once('finish', () => resolve()).end());

/** The parser gives `text/plain` to parts without a type: an extension of the name says more. */
const typeOf = (type: string, name: string): string =>
  type === 'text/plain' && /\.\w+$/.test(name) ? 'application/octet-stream' : type;

/** Clients write quotes and line breaks in names percent-encoded. */
const decodeName = (name: string): string => name.replaceAll(/%22|%0D|%0A/gi, decodeURIComponent);
