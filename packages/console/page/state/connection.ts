import { takeKey } from './key.js';

const key = takeKey();

/** What went wrong between the page and its server, in words for a person. */
class PageError extends Error {
  override readonly name = 'PageError';

  constructor(
    message: string,
    readonly status: number,
  ) {
    super(message);
  }
}

/** Where nothing comes back, whatever the browser calls it. */
export const noAnswer = 'The server of this page does not answer: it may have been stopped';

interface CallOptions {
  readonly method?: 'GET' | 'POST' | 'DELETE';
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Asks the server of the page for JSON. Throws a `PageError`. */
export async function call<T>(path: string, options: CallOptions = {}): Promise<T> {
  const response = await open(path, options);
  const answer: unknown = await response.json();
  if (response.ok) return answer as T;
  const { error } = answer as { readonly error?: unknown };
  throw new PageError(typeof error === 'string' ? error : 'The server refused this', response.status);
}

/** A request with the key. */
export async function open(path: string, { method = 'GET', body, signal }: CallOptions = {}): Promise<Response> {
  const headers = { 'x-edgewalk-key': key, ...(body !== undefined && { 'content-type': 'application/json' }) };
  try {
    return await fetch(path, {
      method,
      headers,
      ...(body !== undefined && { body: JSON.stringify(body) }),
      ...(signal && { signal }),
    });
  } catch (error) {
    if (signal?.aborted === true) throw error;
    throw new PageError(noAnswer, 0);
  }
}
