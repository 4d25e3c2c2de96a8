import { createHash, type Hash } from 'node:crypto';
import { type Head, HeadReader } from './media.js';

/** What has arrived of a file, by however many requests: counted and hashed, not kept. */
export class ReceivedFile {
  readonly #hash: Hash;
  readonly #head: HeadReader;
  #size: number;

  constructor(before?: ReceivedFile) {
    this.#hash = before === undefined ? createHash('sha256') : before.#hash.copy();
    this.#head = new HeadReader(before === undefined ? undefined : before.#head);
    this.#size = before?.size ?? 0;
  }

  get size(): number {
    return this.#size;
  }

  get sha256(): string {
    return this.#hash.copy().digest('hex');
  }

  get head(): Head {
    return this.#head.read();
  }

  add(bytes: Uint8Array): void {
    this.#hash.update(bytes);
    this.#head.add(bytes);
    this.#size += bytes.length;
  }
}
