import { once } from 'node:events';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { finished } from 'node:stream/promises';
import { type PageName, pageHeaders, pages } from './pages.js';

/** Waits on this machine for the redirect of a login. */
export interface Loopback {
  /** The redirect address: `http://localhost:PORT/callback`. */
  readonly redirectUri: string;
  /** Resolves to the first redirect that `expected` accepts. Rejects with a `LoginTimeoutError`. */
  waitForRedirect(expected: Expected, timeoutMs: number): Promise<Redirect>;
  close(): Promise<void>;
}

/** What a genuine redirect looks like. Everything else gets a page and changes nothing: anyone may send requests here. */
export interface Expected {
  /** Undefined for a genuine address, with its query; else the page to show. */
  readonly judge: (url: string) => PageName | undefined;
  /** The address that the app has, if it is another one that leads here. */
  readonly publicUri?: string;
}

/** A browser that came back from the login, and waits for a page. */
export interface Redirect {
  /** The whole address, with its query. */
  readonly url: string;
  /** Shows the result; resolves once it is sent, also if the browser has gone. */
  show(page: PageName): Promise<void>;
}

/** The login was not completed in time. */
export class LoginTimeoutError extends Error {
  override readonly name = 'LoginTimeoutError';
  constructor(timeoutMs: number) {
    super(`nobody came back from the login within ${timeoutMs / 1000} seconds`);
  }
}

/**
 * Listens on 127.0.0.1 only. The address uses `localhost` because Facebook Login accepts an address without https for
 * that name only.
 */
export async function listen(port = 0): Promise<Loopback> {
  const server = createServer((_, response) => void show(response, 'nothing'));
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has such an address.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    redirectUri: `${origin}/callback`,
    waitForRedirect: (expected, timeoutMs) => withTimeout(timeoutMs, firstRedirect(server, origin, expected)),
    close: () => close(server),
  };
}

function firstRedirect(server: Server, origin: string, { judge, publicUri }: Expected): Promise<Redirect> {
  const addresses = [`${origin}/callback`, ...(publicUri === undefined ? [] : [publicUri])].map(
    (text) => new URL(text),
  );
  return new Promise((resolve) => {
    let found = false;
    server.removeAllListeners('request').on('request', (request: IncomingMessage, response: ServerResponse) => {
      const url = origin + (request.url ?? '/');
      const page = found || !isVisit(request, addresses) ? 'nothing' : judge(url);
      if (page !== undefined) return void show(response, page);
      found = true;
      return resolve({ url, show: (result) => show(response, result) });
    });
  });
}

/** How browsers and messengers mark a request that no person has made yet; they repeat it when one does. */
const purposes = ['purpose', 'sec-purpose', 'x-moz', 'x-purpose'];

/** Whether a person opens the redirect address. */
function isVisit({ method, url = '', headers }: IncomingMessage, addresses: readonly URL[]): boolean {
  const [path] = url.split('?');
  const isAhead = purposes.some((name) => /prefetch|prerender|preview/i.test(String(headers[name])));
  return (
    method === 'GET' && !isAhead && addresses.some(({ pathname }) => pathname === path) && isHost(headers, addresses)
  );
}

function isHost({ host = '' }: IncomingHttpHeaders, addresses: readonly URL[]): boolean {
  const hosts = addresses.map((address) => address.host);
  return [...hosts, hosts[0]?.replace('localhost', '127.0.0.1')].includes(host.toLowerCase());
}

async function show(response: ServerResponse, name: PageName): Promise<void> {
  const { status, html } = pages[name];
  response.writeHead(status, pageHeaders).end(html);
  await finished(response).catch(() => undefined);
}

async function withTimeout<T>(timeoutMs: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new LoginTimeoutError(timeoutMs)), timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}

async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  const closed = once(server, 'close');
  server.close();
  // Browsers open connections before they need them.
  server.closeAllConnections();
  await closed;
}
