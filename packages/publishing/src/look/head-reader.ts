import { iterate, type OpenedFile } from '../upload/file.js';

/** The most that a look reads of a file: an index of hours of video is smaller. */
const budget = 8 * 1024 * 1024;

/** Reads parts of a file, and gives up where a look would become a download. */
export class HeadReader {
  readonly #file: OpenedFile;
  #left = budget;

  constructor(file: OpenedFile) {
    this.#file = file;
  }

  get size(): number {
    return this.#file.size;
  }

  /** The bytes of a range; fewer where the file ends before. */
  async read(from: number, to: number): Promise<Uint8Array<ArrayBuffer>> {
    const length = Math.max(0, Math.min(to, this.size) - from);
    // What cannot be opened in the middle is read from its beginning.
    this.#left -= this.#file.isSequential === true ? from + length : length;
    if (this.#left < 0) throw new RangeError('the look has read enough');
    const bytes = new Uint8Array(length);
    let at = 0;
    for await (const chunk of iterate(await this.#file.open(from))) {
      const part = chunk.subarray(0, length - at);
      bytes.set(part, at);
      at += part.byteLength;
      if (at === length) break;
    }
    return bytes.subarray(0, at);
  }
}
