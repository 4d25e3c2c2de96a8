import type { Readable } from 'node:stream';
import * as E from 'fp-ts/lib/Either.js';
import type { Agent, Dispatcher } from 'undici';
import { cancellation, takesCancellation } from './cancellation.js';
import { type Collected, Collector } from './collector.js';
import { failure } from './failure.js';
import {
  defaultMaxResponseBytes,
  type HttpRequest,
  type HttpResponse,
  type Send,
  type Transport,
} from './transport.js';
import { isReadable, unpack } from './unpack.js';
import { watchedRequest } from './watched-request.js';

export interface UndiciTransportOptions {
  /** Your own dispatcher: a `MockAgent`, a `ProxyAgent`, an `Agent` with other limits. */
  readonly dispatcher?: Dispatcher;
  /** Sockets per host. */
  readonly connections?: number;
  /** The largest answer that is read. */
  readonly maxResponseBytes?: number;
}

/** The default transport on Node: undici's `dispatch` over an `Agent` of its own, made at the first request. */
export function undiciTransport(options: UndiciTransportOptions = {}): Transport {
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  let dispatcher = options.dispatcher;
  let agent: Dispatcher | undefined;
  const made = async () => {
    // Loaded here, not at the top: importing Edgewalk stays cheap.
    const module = await agentModule();
    agent ??= new module.default({ connections: options.connections ?? null });
    return (dispatcher = agent);
  };
  const send: Send = (given) => async () => {
    const { request, problem } = watchedRequest(given);
    try {
      const answer = await dispatched(request, dispatcher ?? (await made()), maxBytes);
      const encoding = answer.headers['content-encoding'];
      const bytes = encoding === undefined ? answer.bytes : await unpack(answer.bytes, encoding, maxBytes);
      return E.right(responseOf(answer, bytes, request));
    } catch (thrown) {
      return E.left(failure(problem() ?? thrown, request));
    }
  };
  return Object.assign(takesCancellation(send), { close: async () => agent?.close() });
}

/** Not all of undici, which takes three times as long. It has no `exports`, and the version is pinned. */
const agentModule = async () =>
  // @ts-expect-error A part of undici has no types of its own.
  (await import('undici/lib/dispatcher/agent.js')) as { readonly default: typeof Agent };

const noStop = () => {};

function dispatched(request: HttpRequest, dispatcher: Dispatcher, maxBytes: number): Promise<Collected> {
  const own = request[cancellation];
  const signal = own ? undefined : request.signal;
  let stop: () => void = noStop;
  const answer = new Promise<Collected>((resolve, reject) => {
    const collector = new Collector(maxBytes, isReadable, { resolve, reject });
    stop = () => collector.end(new DOMException('This operation was aborted', 'AbortError'));
    own?.whenEnded(stop);
    signal?.addEventListener('abort', stop);
    if (own?.ended === true || signal?.aborted === true) stop();
    else dispatcher.dispatch(optionsOf(request), collector);
  });
  return signal === undefined ? answer : answer.finally(() => signal.removeEventListener('abort', stop));
}

// The timeout of the call rules; undici's own would fire with other errors.
function optionsOf({ method, url, headers, body }: HttpRequest): Dispatcher.DispatchOptions {
  // By hand: URLs of requests are written by us, and reading them again costs as much as the rest of this file.
  const slash = url.indexOf('/', url.indexOf('://') + 3);
  const isFile = typeof body === 'object';
  return {
    origin: slash === -1 ? url : url.slice(0, slash),
    path: slash === -1 ? '/' : url.slice(slash),
    method,
    // A stream has no length of its own.
    headers: isFile ? { ...headers, 'content-length': String(body.size) } : headers,
    // Undici takes any stream that can be iterated; its types name Node's only.
    body: (isFile ? body.stream() : (body ?? null)) as string | Readable | null,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

function responseOf(
  { status, headers }: Collected,
  bytes: Uint8Array,
  { binary }: HttpRequest,
): HttpResponse {
  return binary === true ? { status, headers, body: '', bytes } : { status, headers, body: textOf(bytes) };
}

/** What a `TextDecoder` gives, in half the time. */
function textOf(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
