import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, afterEach, describe, expect, test } from '@jest/globals';
import nock from 'nock';
import { Agent, MockAgent } from 'undici';
import { fetchTransport, GraphClient, InvalidArgumentError, undiciTransport } from '../../src/index.js';
import { envelope, failureOf, thrownBy, token } from '../support/script.js';
import { serve } from '../support/server.js';

const run = promisify(execFile);
const host = 'https://graph.facebook.com';

describe('fetchTransport', () => {
  afterEach(() => nock.cleanAll());
  afterAll(() => nock.restore());

  test('is seen by nock', async () => {
    nock(host, { reqheaders: { authorization: `Bearer ${token}` } })
      .get('/v27.0/me')
      .query({ fields: 'id' })
      .reply(200, { id: '17' }, { 'facebook-api-version': 'v27.0' });
    const client = new GraphClient({ accessToken: token, transport: fetchTransport() });
    expect(await client.get('me', { fields: 'id' }).withResponse()).toMatchObject({
      value: { id: '17' },
      version: 'v27.0',
    });
  });

  test('sends forms that nock reads, and gives back errors', async () => {
    nock(host).post('/v27.0/1/comments', { message: 'Hi ä' }).reply(400, envelope(506));
    const client = new GraphClient({ accessToken: token, transport: fetchTransport() });
    expect(await failureOf(client.create('1/comments', { message: 'Hi ä' }))).toMatchObject({
      _tag: 'DuplicatePostError',
    });
  });

  test('uses the fetch it is given', async () => {
    const requested: string[] = [];
    const fetch = async (...[url]: Parameters<typeof globalThis.fetch>) => {
      requested.push(new Request(url).url);
      return new Response('{"id":"1"}');
    };
    const client = new GraphClient({ accessToken: token, transport: fetchTransport({ fetch }) });
    expect(await client.get('me')).toEqual({ id: '1' });
    expect(requested).toEqual([`${host}/v27.0/me`]);
  });

  test('hands a dispatcher to the global fetch', async () => {
    const { url, close } = await serve((_, response) => response.end('{"id":"1"}'));
    const dispatcher = new Agent({ connections: 1 });
    const client = new GraphClient({
      accessToken: token,
      baseUrl: url,
      transport: fetchTransport({ dispatcher }),
    });
    expect(await client.get('me')).toEqual({ id: '1' });
    await dispatcher.close();
    await close();
  });
});

describe('undiciTransport', () => {
  test('is seen by a MockAgent', async () => {
    const dispatcher = new MockAgent();
    dispatcher.disableNetConnect();
    dispatcher
      .get(host)
      .intercept({
        path: '/v27.0/1/comments',
        method: 'POST',
        body: 'message=Hi',
        headers: { authorization: `Bearer ${token}` },
      })
      .reply(200, { id: '5' });
    const client = new GraphClient({ accessToken: token, transport: undiciTransport({ dispatcher }) });
    expect(await client.create('1/comments', { message: 'Hi' })).toEqual({ id: '5' });
    dispatcher.assertNoPendingInterceptors();
    await dispatcher.close();
  });

  test('keeps its connection for the next call, and closes it on request', async () => {
    const ports = new Set<number | undefined>();
    const { url, close } = await serve((request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{"id":"1"}');
    });
    const transport = undiciTransport({ connections: 1 });
    const client = new GraphClient({ accessToken: token, baseUrl: url, transport });
    for (let index = 0; index < 4; index += 1) await client.get('me');
    await transport.close?.();
    await close();
    expect(ports.size).toBe(1);
  });

  test('frees the connection of an abandoned response', async () => {
    const { url, close } = await serve((request, response) => {
      const encoding = request.url?.includes('odd') ? { 'content-encoding': 'odd' } : {};
      response
        .writeHead(200, encoding)
        .end(/large|odd/.test(String(request.url)) ? ' '.repeat(5_000_000) : '{"id":"1"}');
    });
    const transport = undiciTransport({ connections: 1, maxResponseBytes: 1_000 });
    const client = new GraphClient({ accessToken: token, baseUrl: url, transport });
    expect(await failureOf(client.get('odd'))).toMatchObject({ problem: 'encoding' });
    expect(await failureOf(client.get('large'))).toMatchObject({ problem: 'too large' });
    expect(await client.get('me')).toEqual({ id: '1' });
    await transport.close?.();
    await close();
  });

  test('imports its Agent from a file that undici really has', async () => {
    // @ts-expect-error A part of undici has no types of its own.
    const part = (await import('undici/lib/dispatcher/agent.js')) as { readonly default: unknown };
    expect(part.default).toBe(Agent);
  });

  test('is the default', async () => {
    const { url, close } = await serve((_, response) => response.end('{"id":"1"}'));
    expect(await new GraphClient({ accessToken: token, baseUrl: url }).get('me')).toEqual({ id: '1' });
    await close();
  });
});

describe('Importing the package', () => {
  const program = `
    import { createRequire } from 'node:module';
    import { GraphClient } from '@edgewalk/core';
    const { cache } = createRequire(import.meta.url);
    const loaded = () => Object.keys(cache).some((file) => /node_modules.undici/.test(file));
    const client = new GraphClient({ accessToken: 'x', baseUrl: 'http://127.0.0.1:1' });
    const call = client.get('me');
    const before = { loaded: loaded(), open: process.getActiveResourcesInfo().filter((name) => /TCP|Timeout/.test(name)) };
    const outcome = await call.either();
    console.log(JSON.stringify({ before, error: outcome.left._tag, loaded: loaded() }));
  `;

  test('loads no HTTP library and opens nothing before the first request, and lets the program end', async () => {
    const cwd = fileURLToPath(new URL('../../', import.meta.url));
    const args = ['--input-type=module', '--eval', program];
    const { stdout } = await run(process.execPath, args, { cwd, timeout: 20_000 });
    expect(JSON.parse(stdout)).toEqual({
      before: { loaded: false, open: [] },
      error: 'NetworkError',
      loaded: true,
    });
  });
});

test('A call with a bad token is refused before either transport is used', () => {
  for (const transport of [fetchTransport(), undiciTransport()]) {
    expect(thrownBy(() => new GraphClient({ accessToken: 'a b', transport }))).toBeInstanceOf(InvalidArgumentError);
  }
});
