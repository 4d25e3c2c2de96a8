import type { Readable } from 'node:stream';
import type { Dispatcher } from 'undici';
import * as E from '../errors/either.js';
import { cancellation } from '../wire/cancellation.js';
import { onAbort } from './timeout.js';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { type CollectedResponse, Collector, type Phase } from './collector.js';
import { failure } from './failure.js';
import { Sockets } from './sockets.js';
import { defaultMaxResponseBytes, type Send, takesCancellation, type Transport } from './transport.js';
import { mayHaveBegun } from './thrown.js';
import { NoUndici } from './undici-agent.js';
import { acceptedEncodings } from './unpack.js';
import { watchBody } from './watch-body.js';

export interface UndiciTransportOptions {
  /**
   * Your own dispatcher, of undici 6 or newer, in place of `connections` and `proxy`: a `MockAgent`, or an `Agent` with
   * other settings.
   */
  readonly dispatcher?: { readonly dispatch: (options: never, handler: never) => boolean };
  /** Sockets per host; 64 by default. Calls beyond it wait. Transports with the same `connections` and `proxy` share them. */
  readonly connections?: number;
  /**
   * The address of a proxy, such as `http://user:password@proxy.example.com:3128`. By default those that `HTTPS_PROXY`,
   * `HTTP_PROXY` and `NO_PROXY` name; false uses none.
   */
  readonly proxy?: string | false;
  /** Whether responses may come compressed: true by default. */
  readonly compression?: boolean;
  /** The largest response that is read, in bytes, unpacked; 32 MiB by default. */
  readonly maxResponseBytes?: number;
}

/**
 * The same as `undiciTransport` of the index, whose options are checked. The default transport has another one `instead`,
 * for where undici cannot be loaded.
 */
export function undiciTransport(options: UndiciTransportOptions = {}, instead?: Transport): Transport {
  const { connections, proxy } = options;
  const dispatcher = options.dispatcher as Dispatcher | undefined;
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  const packed = options.compression !== false;
  const isOwn = connections !== undefined || proxy !== undefined;
  const sockets = new Sockets({ connections, proxy });
  const send: Send = (request) => async () => {
    const body = typeof request.body === 'object' ? watchBody(request.body) : undefined;
    const phase: Phase = request[cancellation] ?? { sent: false };
    phase.sent = false;
    const chosen = dispatcher ?? (isOwn ? undefined : chosenDispatcher());
    try {
      const watched = body === undefined ? request : { ...request, body };
      const target = chosen ?? sockets.agent ?? (await sockets.open());
      const response = await dispatch(optionsOf(watched, packed), watched, target, { maxBytes, phase });
      return E.right(responseOf(response, request));
    } catch (thrown) {
      if (instead !== undefined && thrown instanceof NoUndici) return instead(request)();
      return E.left(failure(body?.problem ?? thrown, request, phase.sent || mayHaveBegun(thrown, chosen)));
    }
  };
  return Object.assign(send, { close: async () => sockets.close(), [takesCancellation]: true });
}

/** What undici sets by itself. Undici 8 wraps its own for those before it. */
const isDefault = ({ constructor }: Dispatcher): boolean =>
  constructor.name === 'Agent' || constructor.name === 'Dispatcher1Wrapper';

const globalDispatcher = Symbol.for('undici.globalDispatcher.2');
const globalDispatcherBefore8 = Symbol.for('undici.globalDispatcher.1');

interface Global {
  readonly [globalDispatcher]?: Dispatcher;
  readonly [globalDispatcherBefore8]?: Dispatcher;
}

/**
 * What `setGlobalDispatcher` was given, such as a proxy or a mock. A plain `Agent` is there without anyone's asking, once
 * undici or Node's `fetch` was used, and has no bound.
 */
function chosenDispatcher(): Dispatcher | undefined {
  const { [globalDispatcher]: current, [globalDispatcherBefore8]: before } = globalThis as Global;
  if (current !== undefined && !isDefault(current)) return current;
  return before === undefined || isDefault(before) ? undefined : before;
}

function responseOf({ status, headers, bytes }: CollectedResponse, { binary }: HttpRequest): HttpResponse {
  return binary === true ? { status, headers, body: '', bytes } : { status, headers, body: decodeText(bytes) };
}

/** Decodes like a `TextDecoder`, in half the time. */
function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

/** Sends a request by undici's `dispatch`. Rejects when the request is ended, also while it waits for a connection. */
function dispatch(
  options: Dispatcher.DispatchOptions,
  { signal, [cancellation]: own }: HttpRequest,
  dispatcher: Dispatcher,
  { maxBytes, phase }: { readonly maxBytes: number; readonly phase: Phase },
): Promise<CollectedResponse> {
  let release: (() => void) | undefined;
  const response = new Promise<CollectedResponse>((resolve, reject) => {
    const collector = new Collector(maxBytes, phase, { resolve, reject });
    const stop = () => collector.end(new DOMException('This operation was aborted', 'AbortError'));
    own?.onEnd(stop);
    if (own === undefined && signal) release = onAbort(signal, stop);
    if (own?.ended ?? signal?.aborted ?? false) stop();
    else dispatcher.dispatch(options, collector);
  });
  return release ? response.finally(release) : response;
}

// The timeout of the call applies; undici's own would fail with other errors.
function optionsOf({ method, url, headers, body }: HttpRequest, packed: boolean): Dispatcher.DispatchOptions {
  // Split by hand: the client made the URL, and parsing it again costs as much as the rest of this file.
  const slash = url.indexOf('/', url.indexOf('://') + 3);
  return {
    origin: slash === -1 ? url : url.slice(0, slash),
    path: slash === -1 ? '/' : url.slice(slash),
    method,
    headers: headersOf(headers, body, packed),
    // Undici accepts any async iterable; its types name only Node's streams.
    body: (typeof body === 'object' ? body.stream() : (body ?? null)) as string | Readable | null,
    headersTimeout: 0,
    bodyTimeout: 0,
  };
}

/** As a list, which undici reads faster than an object made for each call. */
function headersOf(headers: HttpRequest['headers'], body: HttpRequest['body'], packed: boolean): string[] {
  const list: string[] = [];
  for (const [name, value] of Object.entries(headers)) list.push(name, value);
  // A stream has no length of its own.
  if (typeof body === 'object') list.push('content-length', String(body.size));
  if (packed) list.push('accept-encoding', acceptedEncodings);
  return list;
}
