import { timingSafeEqual } from 'node:crypto';
import { InvalidArgumentError, latestVersion } from '@edgewalk/core';
import { treeNames } from './describe/described-tree.js';
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
  /** Aborts when the page no longer waits. */
  readonly signal?: AbortSignal;
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
    const file = await pageFile(request, options);
    if (file) return file;
    if (!request.url.startsWith('/_console/')) return undefined;
    if (isForeign(request) || !hasKey(request, options.key))
      return json(403, { error: 'Open the page by the address that was printed' });
    const route = routes[`${request.method} ${request.url.replace(/\?.*/, '')}`];
    return route ? answer(route, options, request) : json(404, { error: 'There is no such address' });
  };

async function answer(route: Route, options: ConsoleOptions, request: ConsoleRequest): Promise<ConsoleResponse> {
  try {
    return json(200, await route(options, request));
  } catch (error) {
    // The request is wrong; any other error is a bug.
    if (error instanceof InvalidArgumentError) return json(400, { error: error.message });
    throw error;
  }
}

type Route = (options: ConsoleOptions, request: ConsoleRequest) => unknown;

// What a route needs is loaded when it is first asked for.
const routes: Readonly<Record<string, Route>> = {
  'GET /_console/about': about,
  'POST /_console/send': async (options, { body, signal }) =>
    (await import('./send/send.js')).send(options, body, signal),
  ...Object.fromEntries(
    treeNames.map((name) => [
      `GET /_console/tree/${name}`,
      async () => (await import('./tree/tree-document.js')).treeDocument(name),
    ]),
  ),
};

function about({ kind, baseUrl, tokens }: ConsoleOptions): About {
  return {
    kind,
    ...(baseUrl !== undefined && { baseUrl }),
    version: latestVersion,
    tokens: tokens().map(({ name, login, isUsable }) => ({ name, login, isUsable })),
  };
}

/** True for what a page of another origin asks, whatever key it has. */
function isForeign({ headers: { host, origin, 'sec-fetch-site': site } }: ConsoleRequest): boolean {
  if (origin !== undefined && origin !== `http://${String(host)}`) return true;
  return site === 'cross-site' || site === 'same-site';
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
