import { createServer, type IncomingMessage, request as forward, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { json } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import { type Emulator, startEmulator } from '@edgewalk/emulator';
import { consoleHandler, type ConsoleHandler, type NamedToken } from '../../src/index.js';

/** The page over an emulator, which has all that is not the page's. */
export interface PageServer {
  readonly emulator: Emulator;
  /** Where the page is opened, with its key. */
  readonly address: string;
  readonly url: string;
  close(): Promise<void>;
}

const nothing: ConsoleHandler = async () => undefined;
const key = 'of-the-test';

export const loginOf = (name: string): NamedToken['login'] => {
  if (name === 'threads' || name === 'instagram') return name;
  return name === 'basic' ? 'basicDisplay' : 'facebook';
};

/** The tokens of an emulator as the page names them. */
export const namedTokens = ({ tokens }: Emulator): readonly NamedToken[] =>
  Object.entries(tokens)
    .map(([name, token]) => ({ name, token, login: loginOf(name), isUsable: !/expired|revoked/i.test(name) }))
    // The page begins with the first.
    .toSorted((a, b) => Number(b.name === 'instagram') - Number(a.name === 'instagram'));

export async function startPage(emulatorOptions: Parameters<typeof startEmulator>[0] = {}): Promise<PageServer> {
  const emulator = await startEmulator(emulatorOptions);
  let handle: ConsoleHandler = nothing;
  const server = createServer((request, response) => {
    respond(handle, emulator.url, request, response).catch(() => response.destroy());
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  handle = consoleHandler({ kind: 'emulator', baseUrl: url, key, tokens: () => namedTokens(emulator) });
  return {
    emulator,
    url,
    address: `${url}/#key=${key}`,
    async close() {
      server.closeAllConnections();
      server.close();
      await emulator.close();
    },
  };
}

async function respond(handle: ConsoleHandler, target: string, message: IncomingMessage, response: ServerResponse) {
  const { method = 'GET', url = '/', headers } = message;
  const isOwn = url === '/' || url.startsWith('/_console/');
  const body: unknown = isOwn && method === 'POST' ? await json(message) : undefined;
  const gone = new AbortController();
  response.on('close', () => gone.abort());
  const answer = isOwn ? await handle({ method, url, headers, body, signal: gone.signal }) : undefined;
  if (answer) return response.writeHead(answer.status, answer.headers).end(answer.body);
  const passed = forward(target + url, { method, headers }, (given) => {
    response.writeHead(given.statusCode ?? 502, given.headers);
    given.pipe(response);
  });
  passed.on('error', () => response.destroy());
  return message.pipe(passed);
}
