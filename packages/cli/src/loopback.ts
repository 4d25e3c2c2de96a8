import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** Waits on this machine for the redirect of a login. */
export interface Loopback {
  /** The redirect address: `http://localhost:PORT/callback`. */
  readonly redirectUri: string;
  /** Resolves to the redirected address with its query. Rejects with a `LoginTimeoutError`. */
  waitForRedirect(timeoutMs: number): Promise<string>;
  close(): Promise<void>;
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
  const server = createServer();
  const redirected = new Promise<string>((resolve) => {
    server.on('request', (request, response) => respond(request, response, resolve));
  });
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  // A server that listens on a port has such an address.
  const origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  return {
    redirectUri: `${origin}/callback`,
    waitForRedirect: async (timeoutMs) => origin + (await withTimeout(timeoutMs, redirected)),
    close: () => close(server),
  };
}

const renderPage = (text: string) => `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>Edgewalk</title><p>${text}</p></html>
`;

const headers = {
  'content-type': 'text/html; charset=utf-8',
  'cache-control': 'no-store',
  'referrer-policy': 'no-referrer',
  'content-security-policy': "default-src 'none'",
  connection: 'close',
};

function respond({ method, url = '/' }: IncomingMessage, response: ServerResponse, onRedirect: (url: string) => void) {
  const redirected = method === 'GET' && url.startsWith('/callback?');
  const text = redirected ? 'You can close this page and go back to the terminal.' : 'There is nothing here.';
  response.writeHead(redirected ? 200 : 404, headers);
  response.end(renderPage(text), () => {
    if (redirected) onRedirect(url);
  });
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
