import { createServer, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach } from '@jest/globals';
import { type Emulator, type EmulatorOptions, manualClock, startEmulator } from '../../src/index.js';
import { type Json, today } from '../support.js';

export interface Received {
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly body: Json;
}

/** What an app is told: the one change or message of each delivery. */
export const told = ({ body }: Received): Json => {
  const [entry] = body['entry'] as Json[];
  return entry?.['changes']?.[0] ?? entry?.['messaging']?.[0];
};

/** An emulator for each test, an app that writes down what it gets, and plain `fetch` in between. */
export function hooked(options: EmulatorOptions = {}) {
  const here = {} as { emulator: Emulator; url: string; pageId: string; accountId: string };
  const received: Received[] = [];
  /** Statuses of the next answers, 0 for none; 200 after them. */
  const answers: number[] = [];
  const server = createServer((request, response) => {
    void (async () => {
      const { searchParams } = new URL(request.url ?? '', 'http://localhost');
      if (request.method === 'GET') return response.end(searchParams.get('hub.challenge'));
      const chunks: Buffer[] = [];
      for await (const chunk of request) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks).toString('utf8');
      const isJson = request.headers['content-type'] === 'application/json';
      received.push({ headers: request.headers, text, body: isJson ? (JSON.parse(text) as Json) : {} });
      const status = answers.shift() ?? 200;
      if (status > 0) response.writeHead(status).end();
    })();
  });
  beforeEach(async () => {
    received.length = 0;
    answers.length = 0;
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    here.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook`;
    here.emulator = await startEmulator({ clock: manualClock(today), callbacks: 'local', ...options });
    const page = await call('GET', '/me?fields=id,instagram_business_account', {}, 'page');
    here.pageId = String(page['id']);
    here.accountId = String(page['instagram_business_account'].id);
  });
  afterEach(async () => {
    await here.emulator.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  const call = async (
    method: string,
    path: string,
    params: Json = {},
    token: keyof Emulator['tokens'] = 'page',
  ): Promise<Json> => {
    const { emulator } = here;
    const response = await fetch(`${emulator.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${emulator.tokens[token]}`, 'content-type': 'application/json' },
      ...(method !== 'GET' && { body: JSON.stringify(params) }),
    });
    return (await response.json()) as Json;
  };
  /** Subscribes the app of Facebook Login to an object, and the Page to its fields. */
  const subscribe = async (object: string, fields: readonly string[], pageFields: readonly string[] = fields) => {
    const { emulator, url, pageId } = here;
    const wanted = { object, callback_url: url, verify_token: 'rye', fields: fields.join(',') };
    await call('POST', `/${emulator.app.id}/subscriptions`, wanted, 'app');
    if (pageFields.length > 0) await call('POST', `/${pageId}/subscribed_apps`, { subscribed_fields: pageFields });
  };
  /** What came by now. */
  const arrived = async (): Promise<readonly Received[]> => {
    await here.emulator.deliveries.settled();
    return received;
  };
  return { here, call, subscribe, arrived, answers };
}
