import { afterEach, describe, expect, test } from '@jest/globals';
import { GraphClient, fetchTransport } from '../../src/index.js';
import { limiter } from '../../src/limits/index.js';
import { nameMark } from '../../src/codec/reference.js';
import { findDiagnosticsChannels } from '../../src/policy/diagnostics.js';

// What other runtimes lack, one by one: Next's edge runtime, React Native, pages over http, jsdom.

const before = Object.getOwnPropertyDescriptors(globalThis) as Record<string, PropertyDescriptor>;
afterEach(() => {
  for (const name of ['process', 'crypto', 'fetch', 'setImmediate', 'TextEncoder'])
    if (before[name]) Object.defineProperty(globalThis, name, before[name]);
});

const replace = (name: string, value: unknown) =>
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });

const accessToken = 'EAAtoken';
const answering = (body: object, status = 200) =>
  (async () => new Response(JSON.stringify(body), { status })) as typeof fetch;
const refusal = { error: { message: 'Nothing here', type: 'GraphMethodException', code: 100, error_subcode: 33 } };

describe('a process that throws when it is read, as in edge runtimes', () => {
  const forbidden = new Proxy(
    {},
    {
      get: (_, name) => {
        if (typeof name === 'symbol') return undefined;
        throw new Error(`A Node.js API is used: process.${name}`);
      },
    },
  );

  test('a client sends over fetch', async () => {
    replace('process', forbidden);
    replace('fetch', answering({ id: '17' }));
    expect(findDiagnosticsChannels()).toBeUndefined();
    expect(await new GraphClient({ accessToken }).get('me')).toEqual({ id: '17' });
  });
});

test('where Node has the timers of a browser, a client sends over fetch', async () => {
  replace('setImmediate', undefined);
  replace('fetch', answering({ id: '18' }));
  expect(await new GraphClient({ accessToken }).get('me')).toEqual({ id: '18' });
});

test('without fetch a call says what to give, and is not tried again', async () => {
  replace('fetch', undefined);
  const failed = await new GraphClient({ accessToken, transport: fetchTransport() }).get('me').either();
  expect(failed).toMatchObject({ left: { _tag: 'NetworkError', retry: 'never', sent: false } });
  expect(failed).toMatchObject({ left: { message: expect.stringContaining('fetchTransport({ fetch })') } });
});

test('a response without a stream is read as a whole, as React Native has it', async () => {
  const fetch = (async () => ({
    status: 200,
    headers: new Headers(),
    text: async () => '{"id":"19"}',
  })) as unknown as typeof globalThis.fetch;
  expect(await new GraphClient({ accessToken, transport: fetchTransport({ fetch }) }).get('me')).toEqual({ id: '19' });
});

const client = (appSecret?: string) =>
  new GraphClient({
    accessToken: `EAA${String(appSecret)}`,
    transport: fetchTransport({ fetch: answering(refusal, 400) }),
    ...(appSecret !== undefined && { appSecret }),
  });

describe('without crypto', () => {
  test("Meta's refusal arrives as it is", async () => {
    replace('crypto', undefined);
    expect(await client().get('1').either()).toMatchObject({ left: { _tag: 'NotFoundError' } });
  });

  test.each([false as const, limiter()])('nor does counting need it in a runtime without Node', async (limits) => {
    replace('crypto', undefined);
    replace('process', undefined);
    const transport = fetchTransport({ fetch: answering(refusal, 400) });
    const api = new GraphClient({ accessToken: `EAA${String(Math.random())}`, transport, limits });
    expect(await api.get('1').either()).toMatchObject({ left: { _tag: 'NotFoundError' } });
    expect(await api.get('1').either()).toMatchObject({ left: { _tag: 'NotFoundError' } });
  });

  test("in Node the app secret's proof is made by node:crypto", async () => {
    replace('crypto', {});
    expect(await client('s3cret-a').get('1').either()).toMatchObject({ left: { _tag: 'NotFoundError' } });
  });

  test('elsewhere a client with an app secret says what is missing', async () => {
    replace('crypto', undefined);
    replace('process', undefined);
    const failed = await client('s3cret-b').get('1').either();
    expect(failed).toMatchObject({ left: { _tag: 'NetworkError', retry: 'never', sent: false } });
    expect(failed).toMatchObject({ left: { message: expect.stringContaining('crypto.subtle') } });
  });

  test('a batch has names', () => {
    replace('crypto', undefined);
    expect(nameMark()).toMatch(/^-\d+$/);
  });
});
