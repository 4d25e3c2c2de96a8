import type { IncomingMessage } from 'node:http';
import type { ReceivedFile } from './received-file.js';

/** The body of a request that is a file, or the rest of one. It is read once, as it comes. */
export class SentBytes {
  readonly #message: IncomingMessage;
  #most = Infinity;

  constructor(message: IncomingMessage) {
    this.#message = message;
  }

  /** Only so many arrive, as where a connection breaks. */
  cut(most: number): void {
    this.#most = most;
  }

  /** Reads them. Where the connection breaks, what came before counts: the rest is sent by another request. */
  async into(file: ReceivedFile): Promise<void> {
    let left = this.#most;
    try {
      // The connection stays: it has to carry the response.
      for await (const chunk of this.#message.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
        file.add(chunk.subarray(0, left));
        left -= chunk.length;
        if (left <= 0) return;
      }
    } catch {
      // Told by the size.
    }
  }
}
