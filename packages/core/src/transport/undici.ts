import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import * as E from '../errors/either.js';
import { type Cancellation, cancellation } from '../wire/cancellation.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { BodyProblem, failure } from './failure.js';
import { concatenate } from './read-body.js';
import { defaultMaxResponseBytes, type Send, takesCancellation, type Transport } from './transport.js';
import { importAgent, NoUndici } from './undici-agent.js';
import { isReadable, unpack } from './unpack.js';
import { watchBody } from './watch-body.js';

export interface UndiciTransportOptions {
  /** Your own dispatcher, such as a `MockAgent`, a `ProxyAgent`, or an `Agent` with other limits. */
  readonly dispatcher?: Dispatcher;
  /** Sockets per host. */
  readonly connections?: number;
  /** The largest response that is read, in bytes. */
  readonly maxResponseBytes?: number;
}

/**
 * The default transport on Node: undici's `dispatch` over an `Agent` of its own, made at the first request. The default
 * transport has another one `instead`, for where undici cannot be loaded.
 */
export function undiciTransport(options: UndiciTransportOptions = {}, instead?: Transport): Transport {
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  let dispatcher = options.dispatcher;
  let agent: Dispatcher | undefined;
  const connect = async () => {
    const AgentClass = await importAgent();
    return (dispatcher = agent ??= new AgentClass({ connections: options.connections ?? null }));
  };
  const send: Send = (request) => async () => {
    const body = typeof request.body === 'object' ? watchBody(request.body) : undefined;
    const phase: Phase = request[cancellation] ?? { sent: false };
    phase.sent = false;
    try {
      const watched = body === undefined ? request : { ...request, body };
      const response = await dispatch(watched, dispatcher ?? (await connect()), maxBytes, phase);
      const encoding = response.headers['content-encoding'];
      if (encoding === undefined) return E.right(responseOf(response, response.bytes, request));
      return E.right(responseOf(response, await unpack(response.bytes, encoding, maxBytes), request));
    } catch (thrown) {
      if (instead !== undefined && thrown instanceof NoUndici) return instead(request)();
      return E.left(failure(body?.problem ?? thrown, request, phase.sent));
    }
  };
  return Object.assign(send, { close: async () => agent?.close(), [takesCancellation]: true });
}

function responseOf({ status, headers }: PackedResponse, bytes: Uint8Array, { binary }: HttpRequest): HttpResponse {
  return binary === true ? { status, headers, body: '', bytes } : { status, headers, body: decodeText(bytes) };
}

/** Decodes like a `TextDecoder`, in half the time. */
function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** An answer as undici gives it: its body still packed where a proxy packed it. */
type PackedResponse = Pick<HttpResponse, 'status' | 'headers'> & { readonly bytes: Uint8Array };

type RawHeaders = Parameters<NonNullable<Dispatcher.DispatchHandler['onResponseStart']>>[2];

interface Resolvers {
  readonly resolve: (response: PackedResponse) => void;
  readonly reject: (reason: unknown) => void;
}

/** Whether bytes of a request may have left. */
type Phase = Pick<Cancellation, 'sent'>;

/** Sends a request by undici's `dispatch`. Rejects when the request is ended, also while it waits for a connection. */
function dispatch(
  request: HttpRequest,
  dispatcher: Dispatcher,
  maxBytes: number,
  phase: Phase,
): Promise<PackedResponse> {
  const own = request[cancellation];
  const signal = own ? undefined : request.signal;
  let collector: Collector | undefined;
  const stop = () => collector?.end(new DOMException('This operation was aborted', 'AbortError'));
  const response = new Promise<PackedResponse>((resolve, reject) => {
    collector = new Collector(maxBytes, phase, { resolve, reject });
    own?.onEnd(stop);
    signal?.addEventListener('abort', stop);
    if (own?.ended === true || signal?.aborted === true) stop();
    else dispatcher.dispatch(optionsOf(request), collector);
  });
  return signal === undefined ? response : response.finally(() => signal.removeEventListener('abort', stop));
}

/**
 * Collects a response; fails once it exceeds the limit or has an unsupported encoding. Makes no stream, since the whole
 * body is needed.
 */
class Collector implements Dispatcher.DispatchHandler {
  #controller: Dispatcher.DispatchController | undefined;
  #reason: Error | undefined;
  #status = 0;
  #headers: Record<string, string> = {};
  #parts: Uint8Array[] = [];
  #size = 0;
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
  onRequestStart(controller: Dispatcher.DispatchController): void {
    this.phase.sent = true;
    this.#controller = controller;
    if (this.#reason !== undefined) controller.abort(this.#reason);
  }

  onResponseStart(_controller: Dispatcher.DispatchController, status: number, headers: RawHeaders): void {
    // Informational responses precede the final one.
    if (status < 200) return;
    this.#status = status;
    this.#headers = joinHeaders(headers);
    const encoding = this.#headers['content-encoding'];
    if (encoding !== undefined && !isReadable(encoding))
      this.end(new BodyProblem('encoding', 'the answer is encoded in a way that was not asked for'));
  }

  onResponseData(_controller: Dispatcher.DispatchController, chunk: Uint8Array): void {
    this.#size += chunk.byteLength;
    if (this.#size <= this.maxBytes) this.#parts.push(chunk);
    else this.end(new BodyProblem('too large', `the answer is larger than ${this.maxBytes} bytes`));
  }

  onResponseEnd(): void {
    const [only] = this.#parts;
    const bytes = only && this.#parts.length === 1 ? only : concatenate(this.#parts, this.#size);
    const response = { status: this.#status, headers: this.#headers, bytes };
    this.#release()?.resolve(response);
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
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
}

/** Joins the values of each header; few headers occur twice. */
function joinHeaders(headers: RawHeaders): Record<string, string> {
  for (const name in headers)
    if (typeof headers[name] !== 'string')
      return Object.fromEntries(Object.entries(headers).map(([key, value]) => [key, [value ?? ''].flat().join(', ')]));
  return headers as Record<string, string>;
}

// The timeout of the call applies; undici's own would fail with other errors.
function optionsOf({ method, url, headers, body }: HttpRequest): Dispatcher.DispatchOptions {
  // Split by hand: the client made the URL, and parsing it again costs as much as the rest of this file.
  const slash = url.indexOf('/', url.indexOf('://') + 3);
  const isFile = typeof body === 'object';
  return {
    origin: slash === -1 ? url : url.slice(0, slash),
    path: slash === -1 ? '/' : url.slice(slash),
    method,
    // A stream has no length of its own.
    headers: isFile ? { ...headers, 'content-length': String(body.size) } : headers,
    // Undici accepts any async iterable; its types name only Node's streams.
    body: (isFile ? body.stream() : (body ?? null)) as string | Readable | null,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}
