import type { Dispatcher } from 'undici';
import { BodyProblem } from './failure.js';
import { concatenate } from './read-body.js';

/** An answer as undici gives it: its body still packed where a proxy packed it. */
export interface Collected {
  readonly status: number;
  readonly headers: Record<string, string>;
  readonly bytes: Uint8Array;
}

type RawHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

interface Settling {
  readonly resolve: (answer: Collected) => void;
  readonly reject: (reason: unknown) => void;
}

/**
 * Collects an answer, and gives up once it passes the limit or is encoded in a way that nobody can read. No stream is
 * made, since the whole body is wanted anyway.
 */
export class Collector implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #reason: Error | undefined;
  #status = 0;
  #headers: Record<string, string> = {};
  #parts: Uint8Array[] = [];
  #size = 0;
  /** Gone once it is settled, with all that came: undici keeps what it has handled for a while. */
  #settling: Settling | undefined;

  constructor(
    readonly maxBytes: number,
    readonly isReadable: (encoding: string) => boolean,
    settling: Settling,
  ) {
    this.#settling = settling;
  }

  /** Ends the request at once, also while it waits for a connection. */
  end(reason: Error): void {
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.#settled()?.reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.#controller = controller;
    if (this.#reason !== undefined) controller.abort(this.#reason);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    // Informational answers come before the real one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = flat(headers);
    const encoding = this.#headers['content-encoding'];
    if (encoding !== undefined && !this.isReadable(encoding))
      this.end(new BodyProblem('encoding', 'the answer is encoded in a way that was not asked for'));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size <= this.maxBytes) this.#parts.push(chunk);
    else this.end(new BodyProblem('too large', `the answer is larger than ${this.maxBytes} bytes`));
  }

  onResponseEnd(): void {
    const bytes = concatenate(this.#parts, this.#size);
    const answer = { status: this.#status, headers: this.#headers, bytes };
    this.#settled()?.resolve(answer);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.#settled()?.reject(error);
  }

  #settled(): Settling | undefined {
    const settling = this.#settling;
    this.#settling = undefined;
    this.#controller = undefined;
    this.#parts = [];
    this.#headers = {};
    return settling;
  }
}

/** Headers that came more than once are put together; seldom is there one. */
function flat(headers: RawHeaders): Record<string, string> {
  for (const name in headers) if (typeof headers[name] !== 'string') return joined(headers);
  return headers as Record<string, string>;
}

const joined = (headers: RawHeaders): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [
      name,
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );
