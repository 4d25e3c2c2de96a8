import * as E from 'fp-ts/lib/Either.js';
import { failure } from './failure.js';
import { readText } from './read-body.js';
import { defaultMaxResponseBytes, type HttpResponse, type Transport } from './transport.js';

export interface FetchTransportOptions {
  /** Your own fetch; the global one by default, looked up at each request so that mocks are seen. */
  readonly fetch?: typeof globalThis.fetch;
  /** An undici dispatcher for Node's global fetch: a proxy, an agent with other limits. */
  readonly dispatcher?: object;
  /** The largest answer that is read. */
  readonly maxResponseBytes?: number;
}

/** The transport over `fetch`: for Bun, Deno and workers, and for tests that mock the global fetch. */
export function fetchTransport(options: FetchTransportOptions = {}): Transport {
  const maxBytes = options.maxResponseBytes ?? defaultMaxResponseBytes;
  return (request) => async () => {
    try {
      const fetch = options.fetch ?? globalThis.fetch;
      const init = {
        method: request.method,
        headers: request.headers,
        redirect: 'manual',
        ...(request.body !== undefined && { body: request.body }),
        ...(request.signal && { signal: request.signal }),
        ...(options.dispatcher && { dispatcher: options.dispatcher }),
      };
      // `dispatcher` is Node's own extension, unknown to the standard type.
      const answer = await fetch(request.url, init as unknown as RequestInit);
      const body = answer.body ? await readText(answer.body, maxBytes) : '';
      return E.right<never, HttpResponse>({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        body,
      });
    } catch (thrown) {
      return E.left(failure(thrown, request));
    }
  };
}
