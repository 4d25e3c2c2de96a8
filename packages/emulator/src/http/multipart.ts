import { Buffer } from 'node:buffer';
import { createHash, type Hash } from 'node:crypto';
import { GraphFailure, invalid } from '../errors/failure.js';

/** A file of a multipart body. Its bytes are counted and hashed as they come, and not kept. */
export class SentFile {
  constructor(
    readonly name: string,
    readonly type: string,
    readonly size: number,
    readonly sha256: string,
  ) {}
}

interface Part {
  readonly name: string;
  /** Undefined for a field. */
  readonly file: { readonly name: string; readonly type: string; readonly hash: Hash } | undefined;
  /** Of a field; a file's are hashed. */
  readonly chunks: Buffer[];
  size: number;
}

const endOfHead = Buffer.from('\r\n\r\n');

/** Reads a multipart body as it comes: a file of gigabytes takes no memory. */
export class MultipartReader {
  readonly entries: [string, string | SentFile][] = [];
  readonly #mark: Buffer;
  /** What has come and is not read yet; begins as if the first boundary ended a part like all others. */
  #rest = Buffer.from('\r\n');
  #part: Part | undefined;
  #state: 'before' | 'head' | 'part' | 'end' = 'before';
  #kept = 0;

  /** `bound` is how much all fields together may hold. */
  constructor(
    contentType: string,
    readonly bound: number,
  ) {
    const [, quoted, plain] = /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(contentType) ?? [];
    this.#mark = Buffer.from(`\r\n--${quoted ?? plain ?? ''}`);
  }

  /** False while the last boundary has not come. */
  get isWhole(): boolean {
    return this.#state === 'end';
  }

  take(chunk: Buffer): void {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    while (this.#state !== 'end' && (this.#state === 'head' ? this.#readHead() : this.#readPart())) {
      // Each turn reads one head, or one part to its end.
    }
    if (this.#state === 'end') this.#rest = Buffer.alloc(0);
  }

  #readPart(): boolean {
    const at = this.#rest.indexOf(this.#mark);
    const after = at + this.#mark.length;
    if (at < 0) return this.#keep(Math.max(0, this.#rest.length - this.#mark.length));
    // Two more bytes tell whether another part follows.
    if (this.#rest.length < after + 2) return this.#keep(at);
    this.#keep(at);
    this.#close();
    const sign = this.#rest.toString('latin1', this.#mark.length, this.#mark.length + 2);
    this.#rest = this.#rest.subarray(this.#mark.length + (sign === '--' ? 2 : 0));
    this.#state = sign === '--' ? 'end' : 'head';
    return true;
  }

  /** Takes what certainly belongs to the part; what may be the beginning of a boundary stays. */
  #keep(length: number): false {
    const bytes = this.#rest.subarray(0, length);
    this.#rest = this.#rest.subarray(length);
    if (!this.#part) return false;
    this.#part.size += length;
    if (this.#part.file) this.#part.file.hash.update(bytes);
    else this.#keepField(this.#part, bytes);
    return false;
  }

  #keepField({ chunks }: Part, bytes: Buffer): void {
    this.#kept += bytes.length;
    if (this.#kept > this.bound)
      throw new GraphFailure(100, undefined, '(#100) The request body is too large', { status: 413 });
    chunks.push(Buffer.from(bytes));
  }

  #close(): void {
    if (!this.#part) return;
    const { name, file, chunks, size } = this.#part;
    const value = file
      ? new SentFile(file.name, file.type, size, file.hash.digest('hex'))
      : Buffer.concat(chunks).toString('utf8');
    this.entries.push([name, value]);
    this.#part = undefined;
  }

  #readHead(): boolean {
    const end = this.#rest.indexOf(endOfHead);
    if (end < 0 && this.#rest.length > 16_384) throw invalid('Invalid multipart body');
    if (end < 0) return false;
    this.#part = partOf(this.#rest.toString('utf8', 0, end));
    this.#rest = this.#rest.subarray(end + endOfHead.length);
    this.#state = 'part';
    return true;
  }
}

function partOf(head: string): Part {
  const disposition = /^content-disposition:(.*)$/im.exec(head)?.[1] ?? '';
  const name = valueIn(disposition, 'name');
  if (name === undefined) throw invalid('Invalid multipart body');
  const filename = valueIn(disposition, 'filename');
  const type = /^content-type:\s*(\S+)/im.exec(head)?.[1] ?? 'application/octet-stream';
  const file = filename === undefined ? undefined : { name: filename, type, hash: createHash('sha256') };
  return { name, file, chunks: [], size: 0 };
}

/** A value of a header, with or without quotes. Clients write quotes and line breaks in it percent-encoded. */
function valueIn(header: string, name: string): string | undefined {
  const [, quoted, plain] = new RegExp(`;\\s*${name}=(?:"([^"]*)"|([^\\s;]+))`, 'i').exec(header) ?? [];
  return (quoted ?? plain)?.replaceAll(/%22|%0D|%0A/gi, decodeURIComponent);
}
