import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import {
  appSecretProof,
  type Call,
  GraphClient,
  NetworkError,
  type HttpRequest,
  OutcomeUnknownError,
  type PagedCall,
} from '../../src/index.js';
import { edge, Id, isListed, post, record } from '../../src/declare/index.js';
import {
  envelope,
  failureOf,
  paramsOf,
  targetOf,
  type Reply,
  scripted,
  scriptedClient,
  token,
} from '../support/script.js';
import { AccountPosts, Note, Post, PostNotes } from '../support/tree.js';

interface Item {
  readonly method: string;
  readonly relative_url: string;
  readonly body?: string;
}

/** The operations of a batch request. */
const itemsOf = (request: HttpRequest | undefined) => JSON.parse(paramsOf(request)['batch'] ?? 'null') as Item[];

const item = (body: unknown, code = 200) => ({
  code,
  headers: [{ name: 'Content-Type', value: 'application/json' }],
  body: JSON.stringify(body),
});

/** Answers each operation with the id in its URL. */
const echo = (request: HttpRequest): Reply => ({
  body: itemsOf(request).map(({ relative_url: url }) => item({ id: url.split('?')[0] })),
});

/** Answers nothing until it is ended. */
const never = async ({ signal }: HttpRequest): Promise<Reply> => {
  await new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('aborted'))));
  return {};
};

const reads = (client: GraphClient, count: number) =>
  Array.from({ length: count }, (_, index) => client.get(String(index + 1), { fields: 'id' }));

describe('batch', () => {
  test('is a call like any other: it sends nothing until it is awaited, and then once', async () => {
    const { client, requests } = scriptedClient(echo);
    const batch = client.batch(reads(client, 2));
    expect(requests).toHaveLength(0);
    expect(await batch).toEqual([{ id: '1' }, { id: '2' }]);
    await batch;
    expect(requests.map(targetOf)).toEqual(['POST https://graph.facebook.com/v27.0/']);
  });

  test('returns the values of a record under its keys', async () => {
    const { client } = scriptedClient(echo);
    const { me, you } = await client.batch({ me: client.get('1'), you: client.get('2') });
    expect([me, you]).toEqual([{ id: '1' }, { id: '2' }]);
  });

  test('writes each operation as Meta reads it', async () => {
    const { client, requests } = scriptedClient([
      { body: [item({ id: '1' }), item({ id: '9' }), item({ success: true }), item({ data: [] })] },
    ]);
    await client.batch([
      new Post(client, '1').get({ fields: ['id'] }),
      new PostNotes(client, '1').create({ message: 'a & b' }),
      new Note(client, '7').delete(),
      new AccountPosts(client, '1').get({ fields: ['id'], limit: 3 }, { version: 'v24.0' }),
    ]);
    expect(itemsOf(requests[0])).toEqual([
      { method: 'GET', relative_url: '1?fields=id' },
      { method: 'POST', relative_url: '1/notes', body: 'message=a+%26+b' },
      { method: 'DELETE', relative_url: '7' },
      { method: 'GET', relative_url: 'v24.0/1/posts?limit=3&fields=id' },
    ]);
    expect(requests[0]?.headers['authorization']).toBe(`Bearer ${token}`);
  });

  test('of nothing sends nothing', async () => {
    const { client, requests } = scriptedClient([]);
    expect(await client.batch([])).toEqual([]);
    expect(await client.batch({}).settled()).toEqual({});
    expect(requests).toHaveLength(0);
  });

  test('of 120 calls is three requests, and the values stay in order', async () => {
    const { client, requests } = scriptedClient(echo);
    const values = await client.batch(reads(client, 120));
    expect(values).toEqual(Array.from({ length: 120 }, (_, index) => ({ id: String(index + 1) })));
    expect(requests.map((request) => itemsOf(request).length)).toEqual([50, 50, 20]);
  });

  test('throws the first failure; settled gives one Either for each call', async () => {
    const answers = { body: [item({ id: '1' }), item(envelope(100, { error_subcode: 33 }), 400), null] };
    const { client } = scriptedClient([answers, answers]);
    expect(await failureOf(client.batch(reads(client, 3)))).toMatchObject({ _tag: 'NotFoundError' });
    const [first, second, third] = await client.batch(reads(client, 3)).settled();
    expect(first).toEqual(E.right({ id: '1' }));
    expect(second).toMatchObject({ left: { _tag: 'NotFoundError', status: 400, code: 100, subcode: 33 } });
    expect(third).toMatchObject({ left: { _tag: 'TransientError', retry: 'safe' } });
  });

  // A hostile server: no item's shape may cost the others their answers.
  test.each([
    [{ code: '200', body: '{"id":"2"}' }, { right: { id: '2' } }],
    [{ code: 200, headers: null, body: { id: '2' } }, { right: { id: '2' } }],
    [{ code: 200, headers: [null, 5, { name: 'x' }], body: '{"id":"2"}' }, { right: { id: '2' } }],
    [{ code: 200, headers: { etag: 'x' }, body: '{"id":"2"}', name: 7 }, { right: { id: '2' } }],
    [{ code: '400', body: envelope(100, { error_subcode: 33 }) }, { left: { _tag: 'NotFoundError', status: 400 } }],
    [{ code: 200, body: null }, { left: { _tag: 'ResponseFormatError', problem: 'empty' } }],
    [{ code: 200, body: 5 }, { left: { _tag: 'DecodeError' } }],
    [{ code: 200, body: '<html>' }, { left: { _tag: 'ResponseFormatError', problem: 'html' } }],
    [{ code: 'OK', body: '{"id":"2"}' }, { left: { _tag: 'TransientError' } }],
    [{}, { left: { _tag: 'TransientError' } }],
    ['odd', { left: { _tag: 'TransientError' } }],
    [[], { left: { _tag: 'TransientError' } }],
  ])('one odd item fails or passes alone: %j', async (odd, expected) => {
    const { client } = scriptedClient([{ body: [item({ id: '1' }), odd, item({ id: '3' })] }]);
    const [first, second, third] = await client.batch(reads(client, 3)).settled();
    expect([first, third]).toEqual([E.right({ id: '1' }), E.right({ id: '3' })]);
    expect(second).toMatchObject(expected);
  });

  // Meta writes the headers of items in capitals, as in its guide to batch requests.
  test('the headers of an item are read however they are written', async () => {
    const headers = [{ name: 'X-FB-Trace-ID', value: 'AtraceOfItem' }];
    const refused = { code: 400, headers, body: JSON.stringify({ error: { message: 'no', code: 100 } }) };
    const { client } = scriptedClient([{ body: [refused] }]);
    expect(await client.batch(reads(client, 1)).settled()).toMatchObject([{ left: { traceId: 'AtraceOfItem' } }]);
  });

  test('names the request of the item that failed, not the batch', async () => {
    const { client } = scriptedClient([{ body: [item(envelope(10), 403)] }]);
    const [outcome] = await client.batch([new Note(client, '5').get()]).settled();
    expect(outcome).toMatchObject({
      left: { _tag: 'PermissionError', request: { method: 'GET', path: '/5' }, permissions: ['notes_read'] },
    });
  });

  test('makes a write without a response an unknown outcome', async () => {
    const { client } = scriptedClient([{ body: [null, null, null] }]);
    const outcomes = await client
      .batch([
        client.get('1'),
        new PostNotes(client, '1').create({ message: 'Hi' }),
        new Note(client, '1').update({ hide: true }),
      ])
      .settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'TransientError', retry: 'safe' } },
      { left: { _tag: 'OutcomeUnknownError', retry: 'never', request: { path: '/1/notes' } } },
      { left: { _tag: 'OutcomeUnknownError', retry: 'safe' } },
    ]);
  });

  test.each([
    ['is cut off', { code: 200, body: '{"id":"5' }],
    ['is empty', { code: 200 }],
    ['is a web page', { code: 502, body: '<html>' }],
  ])('makes a write whose response %s an unknown outcome that can be verified', async (_, answer) => {
    const found = { data: [{ id: '5', text: 'Hi', at: new Date().toISOString() }] };
    const { client } = scriptedClient([{ body: [answer] }, { body: found }]);
    const verify = isListed({ given: 'message', shown: 'text', time: 'at' });
    const create = post(record('Listed', { message: t.string }), Id, { verify });
    class Listed extends edge({ ...PostNotes.declaration, create }) {}
    const [outcome] = await client.batch([new Listed(client, '1').create({ message: 'Hi' })]).settled();
    expect(outcome).toMatchObject({
      left: {
        _tag: 'OutcomeUnknownError',
        request: { path: '/1/notes' },
        cause: { _tag: 'ResponseFormatError' },
      },
    });
    const error = E.isLeft(outcome) ? outcome.left : undefined;
    expect(await (error instanceof OutcomeUnknownError ? error.verify?.() : undefined)).toEqual({
      outcome: 'happened',
      id: '5',
    });
  });

  test('treats a response with missing items as no response', async () => {
    const { client } = scriptedClient([{ body: [item({ id: '1' })] }]);
    const outcomes = await client.batch(reads(client, 2)).settled();
    expect(outcomes).toMatchObject([{ _tag: 'Right' }, { left: { _tag: 'TransientError' } }]);
  });

  test.each([
    ['no JSON', { code: 200, body: '<html>' }, 'ResponseFormatError'],
    ['nothing', { code: 200 }, 'ResponseFormatError'],
    ['another shape', item({ id: {} }), 'DecodeError'],
  ])('an item whose body is %s fails alone', async (_, broken, tag) => {
    const { client } = scriptedClient([{ body: [broken, item({ id: '2' })] }]);
    const outcomes = await client
      .batch([new Post(client, '1').get({ fields: ['id'] }), new Post(client, '2').get({ fields: ['id'] })])
      .settled();
    expect(outcomes).toMatchObject([{ left: { _tag: tag } }, { right: { id: '2' } }]);
  });

  test('that fails as a whole fails each of its calls', async () => {
    const { client } = scriptedClient([{ status: 400, body: envelope(190, { error_subcode: 463 }) }]);
    const outcomes = await client.batch(reads(client, 2)).settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'AccessTokenError', problem: 'expired' } },
      { left: { _tag: 'AccessTokenError', problem: 'expired' } },
    ]);
  });

  test('whose response is lost makes its writes unknown outcomes and its reads retryable', async () => {
    const error = new NetworkError({
      message: 'lost',
      retry: 'never',
      advice: 'x',
      reason: 'ECONNRESET',
      sent: true,
    });
    const { client } = scriptedClient(() => ({ error }));
    const mixed = await client.batch([client.get('1'), new PostNotes(client, '1').create({ message: 'Hi' })]).settled();
    expect(mixed).toMatchObject([
      { left: { _tag: 'NetworkError', retry: 'safe' } },
      { left: { _tag: 'OutcomeUnknownError', retry: 'never', request: { path: '/1/notes' } } },
    ]);
    expect(await failureOf(client.batch(reads(client, 2)))).toMatchObject({
      _tag: 'NetworkError',
      retry: 'safe',
    });
  });

  test('sends nothing for a call that fails beforehand, and returns the others', async () => {
    const foreign = { data: [], paging: { next: 'https://evil.example/?after=1' } };
    const { client, requests } = scriptedClient([{ body: foreign }, { body: [item({ id: '1' })] }]);
    const { next } = await new AccountPosts(client, '1').get();
    const outcomes = await client.batch([next as Call<unknown>, client.get('1')]).settled();
    expect(outcomes).toMatchObject([{ left: { problem: 'paging' } }, { right: { id: '1' } }]);
    expect(itemsOf(requests[1])).toHaveLength(1);
  });

  test('of lists returns pages whose next works', async () => {
    const next = 'https://graph.facebook.com/v27.0/1/posts?access_token=x&after=B';
    const { client, requests } = scriptedClient([
      { body: [item({ data: [{ id: 'a' }], paging: { next } })] },
      { body: { data: [{ id: 'b' }] } },
    ]);
    const [page] = await client.batch([new AccountPosts(client, '1').get({ fields: ['id'] })]);
    expect(page?.data).toEqual([{ id: 'a' }]);
    const after = await (page?.next as PagedCall<{ id: string }>);
    expect(after.data).toEqual([{ id: 'b' }]);
    expect(targetOf(requests[1])).toBe('GET https://graph.facebook.com/v27.0/1/posts');
    expect(paramsOf(requests[1])).toEqual({ fields: 'id', after: 'B' });
  });

  test("sends another client's token and proof with its calls, and with no others", async () => {
    const { transport, requests } = scripted(echo);
    const client = new GraphClient({ accessToken: token, appSecret: 'app-secret', transport });
    const other = client.with({ accessToken: 'other-token' });
    await client.batch([
      client.get('1'),
      other.get('2'),
      other.create('3', { message: 'x' }),
      client.get('4', {}, { accessToken: 'own' }),
    ]);
    const proof = await appSecretProof('app-secret', 'other-token');
    const own = await appSecretProof('app-secret', 'own');
    expect(itemsOf(requests[0])).toEqual([
      { method: 'GET', relative_url: '1' },
      { method: 'GET', relative_url: `2?access_token=other-token&appsecret_proof=${proof}` },
      {
        method: 'POST',
        relative_url: '3',
        body: `message=x&access_token=other-token&appsecret_proof=${proof}`,
      },
      { method: 'GET', relative_url: `4?access_token=own&appsecret_proof=${own}` },
    ]);
  });

  test('can be aborted', async () => {
    const { client, requests } = scriptedClient(echo);
    const aborted = client.batch(reads(client, 2)).signal(AbortSignal.abort());
    expect(await failureOf(aborted)).toMatchObject({ _tag: 'AbortError' });
    const settled = await client.batch(reads(client, 1)).settled().signal(AbortSignal.abort());
    expect(settled).toMatchObject([{ left: { _tag: 'AbortError' } }]);
    expect(requests).toHaveLength(0);
  });

  test('omits a call that was aborted itself', async () => {
    const { client, requests } = scriptedClient(echo);
    const aborted = client.get('1').signal(AbortSignal.abort());
    const outcomes = await client.batch([aborted, client.get('2')]).settled();
    expect(outcomes).toMatchObject([{ left: { _tag: 'AbortError' } }, { right: { id: '2' } }]);
    expect(itemsOf(requests[0])).toHaveLength(1);
  });

  test('accepts other options for all its calls', async () => {
    const { client, requests } = scriptedClient(echo);
    await client.batch(reads(client, 1)).with({ version: 'v24.0', accessToken: 'other-token' });
    expect(targetOf(requests[0])).toBe('POST https://graph.facebook.com/v24.0/');
    expect(requests[0]?.headers['authorization']).toBe('Bearer other-token');
  });

  test('runs its calls in parallel when the host has no batches', async () => {
    const { client, requests } = scriptedClient(
      (request) => ({ body: { id: new URL(request.url).pathname.split('/').at(-1) } }),
      { login: 'instagram' },
    );
    const batch = client.batch({ a: client.get('1'), b: client.get('2') });
    expect(await batch).toEqual({ a: { id: '1' }, b: { id: '2' } });
    expect(requests.map(targetOf)).toEqual([
      'GET https://graph.instagram.com/v27.0/1',
      'GET https://graph.instagram.com/v27.0/2',
    ]);
    await batch.task();
    expect(requests).toHaveLength(4);
  });

  test('in parallel, too, its options are those of every call', async () => {
    const { client } = scriptedClient(never, { login: 'instagram' });
    const calls = () => client.batch([client.get('1'), client.get('2')]);
    expect(await calls().with({ timeoutMs: 5 }).settled()).toMatchObject([
      { left: { _tag: 'TimeoutError', timeoutMs: 5 } },
      { left: { _tag: 'TimeoutError', timeoutMs: 5 } },
    ]);
    // The shorter time counts, of the call or of the batch.
    const own = (timeoutMs: number) => client.batch([client.get('1', {}, { timeoutMs })]);
    expect(await own(5).with({ timeoutMs: 60_000 }).settled()).toMatchObject([{ left: { timeoutMs: 5 } }]);
    expect(await own(60_000).with({ timeoutMs: 5 }).settled()).toMatchObject([{ left: { timeoutMs: 5 } }]);
    const controller = new AbortController();
    const aborted = calls().settled().signal(controller.signal).either();
    setTimeout(() => controller.abort(), 5);
    expect(await aborted).toMatchObject({
      right: [{ left: { _tag: 'AbortError' } }, { left: { _tag: 'AbortError' } }],
    });
  });

  test('changes that follow each other all count, before and after settled', async () => {
    const { client, requests } = scriptedClient(echo);
    const change = { version: 'v24.0', accessToken: 'other-token' } as const;
    const { version, accessToken } = change;
    await client.batch(reads(client, 1)).with({ version }).with({ accessToken });
    await client.batch(reads(client, 1)).settled().with({ version }).with({ accessToken });
    await client.batch(reads(client, 1)).with({ version }).settled().with({ accessToken });
    for (const request of requests) {
      expect(targetOf(request)).toBe('POST https://graph.facebook.com/v24.0/');
      expect(request.headers['authorization']).toBe('Bearer other-token');
    }
    expect(requests).toHaveLength(3);
  });

  test('in parallel, too, a failure concerns only its call', async () => {
    const { client } = scriptedClient(
      (request) =>
        request.url.includes('/2') && !request.url.endsWith('/1')
          ? { status: 400, body: envelope(100) }
          : { body: { id: '1' } },
      { login: 'instagram', baseUrl: 'http://127.0.0.1:9' },
    );
    const outcomes = await client.batch([client.get('1'), client.get('2')]).settled();
    expect(outcomes).toMatchObject([{ _tag: 'Right' }, { left: { _tag: 'InvalidParameterError' } }]);
  });
});
