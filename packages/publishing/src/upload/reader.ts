import { FileProblem } from '@edgewalk/core/declare';
import { changedProblem, iterate, type OpenedFile, problemOf } from './file.js';

/** A file that was opened, and how far it is read. */
interface Place {
  readonly chunks: AsyncIterator<Uint8Array>;
  at: number;
  /** Read, and not yet given out. */
  rest: Uint8Array | undefined;
  isFree: boolean;
  /** Somebody waits for its next bytes. */
  isReading: boolean;
}

/**
 * Reads ranges of a file. What follows the range before is read on without opening the file again. The last bytes are
 * given out only when the file is known to end there: a file that grew is then incomplete at Meta, and not cut.
 */
export class RangeReader {
  readonly #file: OpenedFile;
  #place: Place | undefined;

  constructor(file: OpenedFile) {
    this.#file = file;
  }

  async *read(from: number, to: number): AsyncGenerator<Uint8Array> {
    const place = await this.#open(from);
    place.isFree = false;
    while (place.at < to) {
      const chunk = await this.#take(place, to - place.at);
      if (place.at === this.#file.size) await this.#checkEnd(place);
      // Before the last bytes are given out: the answer to them may come before anybody asks for more.
      place.isFree = place.at === to;
      yield chunk;
    }
  }

  /** Lets go of the file. A stream that hangs is told so too, and not waited for. */
  async close(): Promise<void> {
    const place = this.#place;
    this.#place = undefined;
    // A stream that failed may fail again, and nobody needs it.
    const closed = Promise.resolve(place?.chunks.return?.()).catch(() => undefined);
    if (place?.isReading !== true) await closed;
  }

  async #open(from: number): Promise<Place> {
    if (this.#place?.isFree === true && this.#place.at === from) return this.#place;
    // Whoever was reading has lost its connection; its stream may hang, so nobody waits for it.
    void this.close();
    await this.#file.check?.();
    const chunks = await readSafely(async () => iterate(await this.#file.open(from)), this.#file);
    return (this.#place = { chunks, at: from, rest: undefined, isFree: false, isReading: false });
  }

  async #take(place: Place, most: number): Promise<Uint8Array> {
    const { size } = this.#file;
    const chunk = place.rest ?? (await this.#next(place));
    if (chunk === undefined)
      throw changedProblem(this.#file, `its size is ${size}, and it ends after ${place.at} bytes`);
    place.rest = chunk.byteLength > most ? chunk.subarray(most) : undefined;
    const taken = chunk.byteLength > most ? chunk.subarray(0, most) : chunk;
    place.at += taken.byteLength;
    return taken;
  }

  async #checkEnd(place: Place): Promise<void> {
    const more = place.rest ?? (await this.#next(place));
    if (more !== undefined)
      throw changedProblem(this.#file, `its size is ${this.#file.size}, and its stream gives more`);
    await this.#file.check?.();
  }

  /** The next bytes; undefined at the end. */
  async #next(place: Place): Promise<Uint8Array | undefined> {
    for (;;) {
      place.isReading = true;
      const { done, value } = await readSafely(() => place.chunks.next(), this.#file);
      place.isReading = false;
      if (done === true) return undefined;
      if (!(value instanceof Uint8Array)) throw problemOf(this.#file, 'its stream gives something else than bytes');
      if (value.byteLength > 0) return value;
    }
  }
}

/** Whatever a file of the caller's throws is a problem of that file. */
export async function readSafely<A>(read: () => Promise<A>, file: Pick<OpenedFile, 'label'>): Promise<A> {
  try {
    return await read();
  } catch (thrown) {
    if (thrown instanceof FileProblem) throw thrown;
    const code = (thrown as { code?: unknown } | undefined)?.code;
    throw problemOf(file, typeof code === 'string' ? `its stream failed (${code})` : 'its stream failed');
  }
}
