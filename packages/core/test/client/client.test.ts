import { getEventListeners } from 'node:events';
import { createHmac } from 'node:crypto';
import { inspect } from 'node:util';
import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as TE from 'fp-ts/lib/TaskEither.js';
import {
  appSecretProof,
  fetchTransport,
  GraphClient,
  InvalidArgumentError,
  latestVersion,
  NetworkError,
  type RequestEvent,
  type ResponseEvent,
  TimeoutError,
  type Transport,
  versions,
} from '../../src/index.js';
import {
  bodyOf,
  envelope,
  failureOf,
  paramsOf,
  targetOf,
  scripted,
  scriptedClient,
  thrownBy,
  token,
} from '../support/script.js';
import { AccountPosts, Post, PostNotes } from '../support/tree.js';

const ok = { body: { id: '1' } };

describe('Client options', () => {
  test.each<[string, object]>([
    ['no token', {}],
    ['an empty token', { accessToken: '' }],
    ['a token that is no text', { accessToken: 5 }],
    ['a token with blanks', { accessToken: 'a b' }],
    ['a token with a line break', { accessToken: 'abc\n' }],
    ['a token that is not ASCII', { accessToken: 'abc…' }],
    ['a misspelt option', { accessToken: 'a', timeout: 5 }],
    ['a version without v', { accessToken: 'a', version: '26.0' }],
    ['a version that is no text', { accessToken: 'a', version: 26 }],
    ['a timeout of 0', { accessToken: 'a', timeoutMs: 0 }],
    ['a timeout without end', { accessToken: 'a', timeoutMs: Number.POSITIVE_INFINITY }],
    ['a timeout longer than timers run', { accessToken: 'a', timeoutMs: 2 ** 31 }],
    ['a timeout that is none', { accessToken: 'a', timeoutMs: Number.NaN }],
    ['a base URL without a scheme', { accessToken: 'a', baseUrl: 'graph.facebook.com' }],
    ['a base URL with a query', { accessToken: 'a', baseUrl: 'https://x.example?a=1' }],
    ['a base URL with a user', { accessToken: 'a', baseUrl: 'https://u:p@x.example' }],
    ['a base URL that cannot be read', { accessToken: 'a', baseUrl: 'https://[x/' }],
    ['an unknown login', { accessToken: 'a', login: 'whatsapp' }],
    ['an unknown validation', { accessToken: 'a', validation: 'loose' }],
  ])('are checked when the client is made: %s', (_, options) => {
    expect(thrownBy(() => new GraphClient(options as never))).toBeInstanceOf(InvalidArgumentError);
  });

  test.each<[string, object]>([
    ['a token with blanks', { accessToken: 'a b' }],
    ['an empty token', { accessToken: '' }],
    ['a bad version', { version: 'latest' }],
    ['a bad timeout', { timeoutMs: -1 }],
    ['a bad base URL', { baseUrl: 'nowhere' }],
    ['a misspelt option', { timeout: 5 }],
  ])('of a single call are checked when it is made: %s', (_, options) => {
    const { client, requests } = scriptedClient([]);
    const acts = [
      () => client.get('1', {}, options),
      () => client.edge('1/x', {}, options),
      () => new Post(client, '1').get({}, options),
      () => new AccountPosts(client, '1').get({}, options),
      () => new PostNotes(client, '1').create({ message: 'x' }, options),
      () => client.get('1').with(options),
      () => client.batch([]).with(options),
    ];
    for (const act of acts) expect(thrownBy(act)).toBeInstanceOf(InvalidArgumentError);
    expect(requests).toHaveLength(0);
  });

  test('pass to another client by with(), which does not change the first', async () => {
    const { client, requests } = scriptedClient([ok, ok]);
    await client.with({ accessToken: 'other', version: 'v24.0' }).get('1');
    await client.get('1');
    expect(requests.map(({ headers, url }) => [headers['authorization'], url])).toEqual([
      ['Bearer other', 'https://graph.facebook.com/v24.0/1'],
      [`Bearer ${token}`, 'https://graph.facebook.com/v27.0/1'],
    ]);
  });

  test('default to the newest version that Edgewalk knows', () => {
    expect(latestVersion).toBe('v27.0');
    expect(Object.keys(versions)[0]).toBe(latestVersion);
  });
});

describe('The generic client', () => {
  test('reaches any id and path', async () => {
    const { client, requests } = scriptedClient(() => ({ body: { id: '1', data: [] } }));
    await client.get('/me', { fields: 'id' });
    await client.edge('me/accounts');
    await client.create('1/comments', { message: 'Hi' });
    await client.update('1', { hide: true });
    await client.delete('1');
    const host = 'https://graph.facebook.com/v27.0';
    expect(requests.map(targetOf)).toEqual([
      `GET ${host}/me`,
      `GET ${host}/me/accounts`,
      `POST ${host}/1/comments`,
      `POST ${host}/1`,
      `DELETE ${host}/1`,
    ]);
  });

  test('walks the pages of any list', async () => {
    const next = 'https://graph.facebook.com/v27.0/1/x?after=B';
    const { client, requests } = scriptedClient([
      { body: { data: [{ id: '1' }], paging: { next } } },
      { body: { data: [{ id: '2' }] } },
    ]);
    expect(await client.edge('1/x', { fields: 'id' }).all({ max: 9 })).toEqual([{ id: '1' }, { id: '2' }]);
    expect(paramsOf(requests[1])).toEqual({ fields: 'id', after: 'B' });
  });

  test('prints its host, and no secret', () => {
    const { client } = scriptedClient([], { baseUrl: 'http://127.0.0.1:4000' });
    expect(inspect(client)).toBe('GraphClient { http://127.0.0.1:4000/v27.0 }');
  });
});

describe('appsecret_proof', () => {
  test('is the HMAC-SHA256 of the token under the secret, in hex', async () => {
    // RFC 4231, test case 2.
    expect(await appSecretProof('Jefe', 'what do ya want for nothing?')).toBe(
      '5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843',
    );
    const expected = createHmac('sha256', 'sécret').update(token).digest('hex');
    expect(await appSecretProof('sécret', token)).toBe(expected);
  });

  test('goes with every call when a secret is given: in the URL, in the form, of the token that is used', async () => {
    const { client, requests } = scriptedClient(() => ok, { appSecret: 'app-secret' });
    await client.get('1');
    await client.create('1', {});
    await client.delete('1', {}, { accessToken: 'other' });
    const proofs = await Promise.all([token, token, 'other'].map((one) => appSecretProof('app-secret', one)));
    expect(requests.map((request) => paramsOf(request)['appsecret_proof'])).toEqual(proofs);
    expect(requests.every((request) => !`${request.url}${bodyOf(request)}`.includes('app-secret'))).toBe(true);
  });
});

describe('Hooks', () => {
  test('see requests and responses, without secrets', async () => {
    const seen: (RequestEvent | ResponseEvent)[] = [];
    const see = (event: RequestEvent) => void seen.push(event);
    const headers = {
      'facebook-api-version': 'v25.0',
      'x-fb-trace-id': 'T',
      'x-app-usage': '{"call_count":5}',
    };
    const { client } = scriptedClient([{ headers, body: { id: '1' } }], {
      appSecret: 's',
      onRequest: see,
      onResponse: see,
    });
    await new Post(client, '1').get({ fields: ['id'] });
    const event = { operation: 'Post.get', method: 'GET', path: '/1', params: { fields: 'id' } };
    expect(seen).toMatchObject([
      event,
      { ...event, status: 200, version: 'v25.0', traceId: 'T', usage: { app: { callCount: 5 } } },
    ]);
    expect(Object.keys(seen[0] ?? {})).toEqual(['operation', 'method', 'path', 'params']);
  });

  test('see refused calls, too, and each page', async () => {
    const onRequest = jest.fn();
    const onResponse = jest.fn();
    const { client } = scriptedClient([{ status: 400, body: envelope(100) }], { onRequest, onResponse });
    await failureOf(client.get('1'));
    expect(onRequest).toHaveBeenCalledTimes(1);
    expect(onResponse).toHaveBeenCalledWith(expect.objectContaining({ status: 400 }));
  });
});

const found = (find: TE.TaskEither<never, string>) => ({ label: '(own account)', find });

describe('An account that is found at the first use', () => {
  test('is found only when a call is awaited', async () => {
    const { client, requests } = scriptedClient([{ body: { data: [] } }]);
    const find = jest.fn(TE.right('178'));
    const edge = new AccountPosts(client, found(find));
    const call = edge.get({ fields: ['id'] });
    expect(inspect(edge)).toContain('/(own account)/posts');
    expect(find).not.toHaveBeenCalled();
    await call;
    expect(targetOf(requests[0])).toBe('GET https://graph.facebook.com/v27.0/178/posts');
  });

  test('fails the call when it is not found', async () => {
    const { client, requests } = scriptedClient([]);
    const { client: failing } = scriptedClient([{ status: 400, body: envelope(190) }]);
    const find = failing.get('me').task as unknown as TE.TaskEither<never, string>;
    expect(await failureOf(new AccountPosts(client, found(find)).get())).toMatchObject({
      _tag: 'AccessTokenError',
    });
    expect(requests).toHaveLength(0);
  });
});

/** A fetch that answers nothing, and ends with its signal. */
const silent: typeof globalThis.fetch = (_, init) =>
  new Promise((_resolve, reject) => {
    init?.signal?.addEventListener('abort', () => reject(new DOMException('ended', 'AbortError')));
  });

describe('timeoutMs and signal', () => {
  test('a call uses its own timeout', async () => {
    const { transport, requests } = scripted([ok]);
    await new GraphClient({ accessToken: token, transport }).get('1', {}, { timeoutMs: 5_000 });
    expect(requests[0]?.signal?.aborted).toBe(false);
  });

  test.each([
    ['a transport of ours', fetchTransport({ fetch: silent })],
    ['one of your own around it', (request) => fetchTransport({ fetch: silent })({ ...request })],
    [
      'one of your own',
      (request) => async () => {
        await new Promise((resolve) => request.signal?.addEventListener('abort', resolve));
        return E.left(new NetworkError({ message: 'ended', retry: 'safe', advice: '', reason: 'ENDED', sent: true }));
      },
    ],
  ] as [string, Transport][])('end %s, merged or not', async (_, transport) => {
    for (const merge of [false, true]) {
      const client = new GraphClient({ accessToken: token, transport, merge, timeoutMs: 20, retry: false });
      const [late] = await Promise.all([failureOf(client.get('1')), failureOf(client.get('2'))]);
      expect(late).toBeInstanceOf(TimeoutError);
      const call = client.get('1', {}, { signal: AbortSignal.timeout(5), timeoutMs: 60_000 });
      // What a transport of your own says when it is ended, stays.
      expect(['AbortError', 'NetworkError']).toContain((await failureOf(call))?._tag);
    }
  });

  test('leave no timer behind', async () => {
    jest.useFakeTimers();
    try {
      const { client } = scriptedClient([ok, { status: 400, body: envelope(100) }]);
      await client.get('1');
      await failureOf(client.get('1'));
      expect(jest.getTimerCount()).toBe(0);
    } finally {
      jest.useRealTimers();
    }
  });

  test('leave no listener behind', async () => {
    const { client } = scriptedClient([ok]);
    const controller = new AbortController();
    const add = jest.spyOn(controller.signal, 'addEventListener');
    const remove = jest.spyOn(controller.signal, 'removeEventListener');
    await client.get('1').signal(controller.signal);
    expect(add.mock.calls.length).toBe(remove.mock.calls.length);
    expect(getEventListeners(controller.signal, 'abort')).toHaveLength(0);
  });
});
