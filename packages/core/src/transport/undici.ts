import * as E from 'fp-ts/lib/Either.js';
import type { Agent, Dispatcher } from 'undici';
import type { HttpRequest, HttpResponse } from '../wire/http.js';
import { dispatch } from './dispatch.js';
import { failure } from './failure.js';
import { defaultMaxResponseBytes, type Send, takesCancellation, type Transport } from './transport.js';
import { unpack } from './unpack.js';
import { watchBody } from './watch-body.js';

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
  const makeAgent = async () => {
    // Loaded here, not at the top: importing Edgewalk stays cheap.
    const module = await importAgent();
    agent ??= new module.default({ connections: options.connections ?? null });
    return (dispatcher = agent);
  };
  const send: Send = (request) => async () => {
    const body = typeof request.body === 'object' ? watchBody(request.body) : undefined;
    try {
      const watched = body === undefined ? request : { ...request, body };
      const response = await dispatch(watched, dispatcher ?? (await makeAgent()), maxBytes);
      const encoding = response.headers['content-encoding'];
      if (encoding === undefined) return E.right(responseOf(response, response.bytes, request));
      return E.right(responseOf(response, await unpack(response.bytes, encoding, maxBytes), request));
    } catch (thrown) {
      return E.left(failure(body?.problem ?? thrown, request));
    }
  };
  const close = async () => agent?.close();
  return Object.assign(send, { close, [takesCancellation]: true });
}

/** Not all of undici, which takes three times as long. It has no `exports`, and the version is pinned. */
const importAgent = async () =>
  // @ts-expect-error A part of undici has no types of its own.
  (await import('undici/lib/dispatcher/agent.js')) as { readonly default: typeof Agent };

function responseOf(
  { status, headers }: Pick<HttpResponse, 'status' | 'headers'>,
  bytes: Uint8Array,
  { binary }: HttpRequest,
): HttpResponse {
  return binary === true ? { status, headers, body: '', bytes } : { status, headers, body: decodeText(bytes) };
}

/** What a `TextDecoder` gives, in half the time. */
function decodeText(bytes: Uint8Array): string {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString();
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}
