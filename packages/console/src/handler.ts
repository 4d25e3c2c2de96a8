import { timingSafeEqual } from 'node:crypto';
import { latestVersion } from '@edgewalk/core';
import type { About, ConsoleOptions } from './options.js';
import { pageFile } from './page-files.js';

/** A request to the console. */
export interface ConsoleRequest {
  readonly method: string;
  /** Path and query. */
  readonly url: string;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
  /** The JSON of the body. */
  readonly body: unknown;
}

/** Its answer. */
export interface ConsoleResponse {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array;
}

/** Undefined for what is none of the console's business. */
export type ConsoleHandler = (request: ConsoleRequest) => Promise<ConsoleResponse | undefined>;

/** Answers the requests of the page: `/` for a browser, and `/_console/…`. */
export const consoleHandler =
  (options: ConsoleOptions): ConsoleHandler =>
  async (request) => {
    const file = await pageFile(request);
    if (file) return file;
    if (!request.url.startsWith('/_console/')) return undefined;
    if (!hasKey(request, options.key)) return json(403, { error: 'Open the page by the address that was printed' });
    const route = routes[`${request.method} ${request.url.replace(/\?.*/, '')}`];
    return route ? json(200, await route(options, request.body)) : json(404, { error: 'There is no such address' });
  };

type Route = (options: ConsoleOptions, body: unknown) => unknown;

const routes: Readonly<Record<string, Route>> = {
  'GET /_console/about': about,
};

function about({ kind, baseUrl, tokens }: ConsoleOptions): About {
  return {
    kind,
    ...(baseUrl !== undefined && { baseUrl }),
    version: latestVersion,
    tokens: tokens().map(({ name, login, isUsable }) => ({ name, login, isUsable })),
  };
}

/** Compared in constant time. */
function hasKey({ headers }: ConsoleRequest, key: string): boolean {
  const [given, wanted] = [Buffer.from(String(headers['x-edgewalk-key'] ?? '')), Buffer.from(key)];
  return given.length === wanted.length && timingSafeEqual(given, wanted);
}

const json = (status: number, body: unknown): ConsoleResponse => ({
  status,
  headers: {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  },
  body: JSON.stringify(body),
});
