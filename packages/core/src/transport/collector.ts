import type { Dispatcher } from 'undici';
import type { Cancellation } from '../wire/cancellation.js';
import type { HttpResponse } from '../wire/http.js';
import { concatenate } from './read-body.js';
import { layersOf, tooLarge, unknownEncoding, unpack } from './unpack.js';

/** A response whose body is still bytes. */
export type CollectedResponse = Pick<HttpResponse, 'status' | 'headers'> & { readonly bytes: Uint8Array };

interface Resolvers {
  readonly resolve: (response: CollectedResponse) => void;
  readonly reject: (reason: unknown) => void;
}

/** Whether bytes of a request may have left. */
export type Phase = Pick<Cancellation, 'sent'>;

type Controller = Pick<Dispatcher.DispatchController, 'abort'>;
type RawHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

/**
 * Collects a response, and unpacks it; fails once it exceeds the limit. Makes no stream, since the whole body is needed.
 */
export class Collector implements Dispatcher.DispatchHandler {
  #controller: Controller | undefined;
  #reason: Error | undefined;
  #status = 0;
  #headers: Record<string, string> = {};
  #parts: Uint8Array[] = [];
  #size = 0;
  #layers: readonly string[] | undefined;
  /** Dropped after use, with the body: undici keeps handlers for a while. */
  #resolvers: Resolvers | undefined;

  constructor(
    readonly maxBytes: number,
    readonly phase: Phase,
    resolvers: Resolvers,
  ) {
    this.#resolvers = resolvers;
  }

  end(reason: Error): void {
    this.#reason = reason;
    this.#controller?.abort(reason);
    this.#release()?.reject(reason);
  }

  /** The connection is made and secured, and the request is about to be written. */
  onRequestStart(controller: Controller): void {
    if (this.#reason !== undefined) return controller.abort(this.#reason);
    this.phase.sent = true;
    this.#controller = controller;
  }

  onResponseStart(_controller: unknown, status: number, headers: RawHeaders): void {
    // Informational responses precede the final one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = joinHeaders(headers);
    const encoding = this.#headers['content-encoding'];
    if (encoding === undefined) return;
    this.#layers = layersOf(encoding);
    if (this.#layers === undefined) this.end(unknownEncoding());
  }

  onResponseData(_controller: unknown, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size <= this.maxBytes) this.#parts.push(chunk);
    else this.end(tooLarge(this.maxBytes));
  }

  onResponseEnd(): void {
    const status = this.#status;
    const headers = this.#headers;
    const [only] = this.#parts;
    const body = only && this.#parts.length === 1 ? only : concatenate(this.#parts, this.#size);
    const resolvers = this.#release();
    try {
      const bytes = this.#layers === undefined ? body : unpack(body, this.#layers, this.maxBytes);
      resolvers?.resolve({ status, headers, bytes });
    } catch (problem) {
      resolvers?.reject(problem);
    }
  }

  onResponseError(_controller: unknown, error: Error): void {
    this.#release()?.reject(error);
  }

  #release(): Resolvers | undefined {
    const resolvers = this.#resolvers;
    this.#resolvers = undefined;
    this.#controller = undefined;
    this.#parts = [];
    this.#headers = {};
    return resolvers;
  }

  // Dispatchers of undici 6 call handlers by these names.

  onConnect(abort: (reason?: Error) => void): void {
    this.onRequestStart({ abort });
  }

  onHeaders(status: number, pairs: readonly Uint8Array[]): boolean {
    const headers: Record<string, string | string[]> = {};
    for (let at = 0; at < pairs.length; at += 2) {
      const name = String(pairs[at]).toLowerCase();
      const before = headers[name];
      const value = String(pairs[at + 1]);
      headers[name] = before === undefined ? value : [before, value].flat();
    }
    this.onResponseStart(undefined, status, headers);
    return true;
  }

  onData(chunk: Uint8Array): boolean {
    this.onResponseData(undefined, chunk);
    return true;
  }

  onComplete(): void {
    this.onResponseEnd();
  }

  onError(error: Error): void {
    this.onResponseError(undefined, error);
  }
}

/** Joins the values of each header; few headers occur twice. */
function joinHeaders(headers: RawHeaders): Record<string, string> {
  for (const name in headers)
    if (typeof headers[name] !== 'string')
      return Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value ?? ''].flat().join(', ')]));
  return headers as Record<string, string>;
}
