import { afterAll, beforeAll } from '@jest/globals';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '../src/index.js';

/** An answer, which tests look into freely. */
// oxlint-disable-next-line typescript/no-explicit-any
export type Json = Record<string, any>;

export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Json;
}

export interface Sending {
  readonly method?: string;
  readonly token?: string | undefined;
  readonly headers?: Record<string, string>;
  readonly body?: NonNullable<RequestInit['body']>;
}

/** A day on which every version from v21.0 on is usable. */
export const today = Date.UTC(2026, 10, 21, 12);

/** An emulator for all tests of a file, strict unless asked for otherwise, and a way to ask it with plain `fetch`. */
export function emulated(options: EmulatorOptions = {}) {
  const here = {} as { emulator: Emulator };
  beforeAll(async () => {
    here.emulator = await startEmulator({ clock: manualClock(today), strict: true, ...options });
  });
  afterAll(() => here.emulator.close());
  const send = async (path: string, sending: Sending = {}): Promise<Reply> => {
    const { emulator } = here;
    const { token = emulator.tokens.facebook, headers, ...rest } = sending;
    const all = { ...(token !== '' && { authorization: `Bearer ${token}` }), ...headers };
    const url = path.startsWith('http') ? path : `${emulator.url}${path}`;
    const response = await fetch(url, { ...rest, headers: all });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Json };
  };
  /** The account's id, as every Facebook call begins. */
  const accountId = async (): Promise<string> => {
    const { body } = await send('/me?fields=user_id', { token: here.emulator.tokens.instagram });
    return body['user_id'] as string;
  };
  return { here, send, accountId };
}

export const form = (values: Record<string, string>): Pick<Sending, 'method' | 'body'> => ({
  method: 'POST',
  body: new URLSearchParams(values),
});

/** Everything of an edge, found by following `next` as foreign clients do. */
export async function walk(
  send: (path: string) => Promise<Reply>,
  start: string,
): Promise<{ ids: string[]; pages: Json[] }> {
  const pages: Json[] = [];
  for (let next: string | undefined = start; next !== undefined;) {
    const { body } = await send(next);
    pages.push(body);
    if (pages.length > 200) throw new Error('the pages do not end');
    next = body['paging']?.next as string | undefined;
  }
  return { ids: pages.flatMap((page) => (page['data'] as Json[]).map((item) => String(item['id']))), pages };
}
