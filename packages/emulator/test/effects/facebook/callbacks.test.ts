import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:https';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { facebook } from './support.js';

const { here, post, get } = facebook();

const subscribe = (callback_url: string) =>
  post(
    `/${here.emulator.app.id}/subscriptions`,
    { object: 'user', callback_url, fields: 'feed', verify_token: 'rye' },
    here.emulator.tokens.app,
  );
const subscribed = async (): Promise<unknown[]> =>
  (await get(`/${here.emulator.app.id}/subscriptions?access_token=${here.emulator.tokens.app}`))['data'] as unknown[];

/** What the server of an app answers, by the path; it keeps what it was asked. */
const answers: Record<string, (query: URLSearchParams) => [number, string]> = {
  '/right': (query) => [200, query.get('hub.challenge') ?? ''],
  '/right?app=1': (query) => [200, query.get('hub.challenge') ?? ''],
  '/wrong': () => [200, 'Hello'],
  '/denied': (query) => [403, query.get('hub.challenge') ?? ''],
  '/endless': () => [200, 'x'.repeat(100_000)],
};
const asked: URLSearchParams[] = [];
let server: Server;
let address: string;
const tls = (name: string) => readFileSync(new URL(`../../../../testing/tls/${name}.pem`, import.meta.url));

beforeAll(async () => {
  server = createServer({ key: tls('key'), cert: tls('certificate') }, ({ url = '' }, response) => {
    const { pathname, searchParams } = new URL(url, 'https://localhost');
    asked.push(searchParams);
    const [status, text] = answers[pathname]?.(searchParams) ?? [404, ''];
    response.writeHead(status).end(text);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  address = `https://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe('a callback is asked before it is subscribed, as in Meta’s getting started with webhooks', () => {
  test('and repeats the challenge', async () => {
    expect(await subscribe(`${address}/right?app=1`)).toEqual({ success: true });
    const query = Object.fromEntries(asked.at(-1) ?? []);
    expect(query).toEqual({
      app: '1',
      'hub.mode': 'subscribe',
      'hub.challenge': expect.stringMatching(/^\d+$/),
      'hub.verify_token': 'rye',
    });
    expect(await subscribed()).toContainEqual(expect.objectContaining({ object: 'user' }));
  });

  test.each(['/wrong', '/denied', '/endless', '/missing'])('or is refused: %s', async (path) => {
    here.emulator.reset();
    const { error } = await subscribe(`${address}${path}`);
    expect(error).toMatchObject({ code: 2200, message: expect.stringContaining('Callback verification failed') });
    expect(await subscribed()).not.toContainEqual(expect.objectContaining({ object: 'user' }));
  });

  test('or is refused, since nobody is there', async () => {
    const { error } = await subscribe('https://127.0.0.1:1/hooks');
    expect(error).toMatchObject({ code: 2200, message: expect.stringContaining('reached') });
  });

  test.each(['http://example.com/hooks', 'http://127.0.0.1:4000/hooks', 'ftp://example.com', 'hooks', '//x'])(
    'or is refused for its address: %s',
    async (callback_url) => {
      const { error } = await subscribe(callback_url);
      expect(error).toMatchObject({ code: 100, message: expect.stringContaining('https://') });
    },
  );
});
