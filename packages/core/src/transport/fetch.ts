import * as E from '../errors/either.js';
import { type HttpRequest, type HttpResponse, signalOf } from '../wire/http.js';
import { failure } from './failure.js';
import { readBody } from './read-body.js';
import { defaultMaxResponseBytes, type Send, takesCancellation, type Transport } from './transport.js';
import { watchBody } from './watch-body.js';

export interface FetchTransportOptions {
  /** Your own fetch; by default the global one, read at each request so that mocks work. */
  readonly fetch?: typeof globalThis.fetch;
  /** An undici dispatcher for Node's global fetch, such as a proxy or an agent with other limits. */
  readonly dispatcher?: object;
  /** The largest response that is read, in bytes; 32 MiB by default. */
  readonly maxResponseBytes?: number;
}

const noFetch = 'this runtime has no fetch: give one, fetchTransport({ fetch })';

/** The transport over `fetch`: the default outside Node, and for tests that mock the global fetch. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  const send: Send = (request) => async () => {
    const body = typeof request.body === 'object' ? watchBody(request.body) : undefined;
    const fetch = options.fetch ?? (globalThis as { fetch?: typeof globalThis.fetch }).fetch;
    if (fetch === undefined) return E.left(failure(new Error(noFetch), request, false));
    try {
      const init = {
        method: request.method,
        redirect: 'manual',
        ...bodyInit(body === undefined ? request : { ...request, body }),
        signal: signalOf(request) ?? null,
        ...(options.dispatcher && { dispatcher: options.dispatcher }),
      };
      // `dispatcher` is Node's extension; the standard type does not have it.
      const response = await fetch(request.url, init as unknown as RequestInit);
      return E.right(await readResponse(response, request, maxBytes));
    } catch (thrown) {
      return E.left(failure(body?.problem ?? thrown, request, undefined));
    }
  };
  return Object.assign(send, { [takesCancellation]: true });
}

async function readResponse(response: Response, request: HttpRequest, maxBytes: number): Promise<HttpResponse> {
  const { status, headers, body } = response;
  const read = body ? await readBody(request, body, maxBytes) : await readWhole(response, request);
  return { status, headers: Object.fromEntries(headers), ...read };
}

/** A response of React Native has no stream of its body. */
const readWhole = async (response: Response, { binary }: HttpRequest): Promise<Pick<HttpResponse, 'body' | 'bytes'>> =>
  binary === true ? { body: '', bytes: new Uint8Array(await response.arrayBuffer()) } : { body: await response.text() };

/**
 * The body options of fetch. A stream has no length of its own and requires `duplex: 'half'`. Where fetch could follow a
 * redirect, or ask a window for a password, it copies the body to send it again, and keeps the whole file in memory.
 */
function bodyInit({ headers, body }: HttpRequest): object {
  if (typeof body !== 'object') return { headers, ...(body !== undefined && { body }) };
  const length = { 'content-length': String(body.size) };
  return {
    headers: { ...headers, ...length },
    body: streamOf(body.stream()),
    duplex: 'half',
    redirect: 'error',
    window: null,
  };
}

function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const iterator = chunks[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await iterator.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
    cancel: async () => void (await iterator.return?.()),
  });
}
