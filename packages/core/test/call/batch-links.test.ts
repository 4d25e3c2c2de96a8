import { describe, expect, jest, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { getEventListeners } from 'node:events';
import { batchItem, type GraphClient, type HttpRequest, resultOf } from '../../src/index.js';
import { envelope, failureOf, paramsOf, scriptedClient, thrownBy, type Reply } from '../support/script.js';
import { AccountPosts, Note, PostNotes } from '../support/tree.js';

const item = (body: unknown, code = 200) => ({ code, body: JSON.stringify(body) });
const itemsOf = (request: HttpRequest | undefined) =>
  JSON.parse(paramsOf(request)['batch'] ?? 'null') as Record<string, unknown>[];
const of = (...items: unknown[]): Reply[] => [{ body: items }];

const posts = (client: GraphClient) => new AccountPosts(client, '1').get({ fields: ['id'], limit: 2 });

// The forms are those of Meta's guide to batch requests: names, JSONPath in url and body, depends_on.
describe('Calls of a batch that need each other', () => {
  test('refer to values of an earlier result, in paths and parameters', async () => {
    const { client, requests } = scriptedClient(
      of(item({ data: [{ id: '7' }] }), item({ id: '8' }), item({ id: '9' })),
    );
    const list = posts(client);
    const id = resultOf(list, ({ data }) => data[0]?.id);
    const [page, first, made] = await client.batch([
      list,
      new Note(client, id).get({ fields: ['id'] }),
      new PostNotes(client, '2').create({ message: `see ${resultOf(list, ({ data }) => data.each.id)}` }),
    ]);
    const [sent] = requests;
    const name = itemsOf(sent)[0]?.['name'] as string;
    expect(itemsOf(sent)).toEqual([
      { method: 'GET', relative_url: '1/posts?limit=2&fields=id', name, omit_response_on_success: false },
      { method: 'GET', relative_url: `{result=${name}:$.data[0].id}?fields=id` },
      { method: 'POST', relative_url: '2/notes', body: `message=see+{result=${name}:$.data.*.id}` },
    ]);
    expect([page.data, first, made]).toEqual([[{ id: '7' }], { id: '8' }, { id: '9' }]);
  });

  test('wait for each other, have names, and leave out values', async () => {
    const { client, requests } = scriptedClient(of(item({ id: '7' }), null));
    const first = batchItem(new PostNotes(client, '2').create({ message: 'a' }), { name: 'first' });
    const id = resultOf(first, (result) => result.id);
    const second = new PostNotes(client, id).create({ message: 'b' });
    const values = await client.batch({ first, second: batchItem(second, { dependsOn: first, omitOnSuccess: true }) });
    expect(values).toEqual({ first: { id: '7' }, second: undefined });
    const name = String(itemsOf(requests[0])[0]?.['name']);
    expect(name).toMatch(/^first-\d+$/);
    expect(itemsOf(requests[0])).toEqual([
      { method: 'POST', relative_url: '2/notes', body: 'message=a', name, omit_response_on_success: false },
      {
        method: 'POST',
        relative_url: `{result=${name}:$.id}/notes`,
        body: 'message=b',
        depends_on: name,
        omit_response_on_success: true,
      },
    ]);
  });

  // Meta fills in whatever looks like a reference, in a comment that somebody wrote too.
  test('are not made by what people write', async () => {
    const { client, requests } = scriptedClient([
      { body: [item({ id: '7' }), item({ id: '8' })] },
      { body: { id: '9' } },
    ]);
    const first = batchItem(new PostNotes(client, '2').create({ message: 'a' }), { name: 'me' });
    const message = 'hello {result=me:$.access_token} {result=call-1:$.id}';
    await client.batch([first, new PostNotes(client, '3').create({ message })]);
    const body = String(itemsOf(requests[0])[1]?.['body']);
    expect(body).not.toContain('{');
    expect(new URLSearchParams(body).get('message')).toBe(message);
    await new PostNotes(client, '3').create({ message });
    expect(paramsOf(requests[1])['message']).toBe(message);
  });

  test('are not run when the call that they need fails, and say so', async () => {
    const { client } = scriptedClient(of(item(envelope(10), 403), null, null));
    const first = new PostNotes(client, '2').create({ message: 'a' });
    const needy = new Note(
      client,
      resultOf(first, ({ id }) => id),
    ).update({ hide: true });
    const outcomes = await client.batch([first, needy, batchItem(needy, { omitOnSuccess: true })]).settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'PermissionError' } },
      { left: { _tag: 'NetworkError', sent: false, reason: 'dependency' } },
      { left: { _tag: 'NetworkError', sent: false, reason: 'dependency' } },
    ]);
  });

  test('are in doubt when the whole answer is lost', async () => {
    const { client } = scriptedClient([{ text: '' }]);
    const first = new PostNotes(client, '2').create({ message: 'a' });
    const needy = batchItem(new Note(client, '3').update({ hide: true }), { dependsOn: first });
    const outcomes = await client.batch([first, needy]).settled();
    expect(outcomes).toMatchObject([
      { left: { _tag: 'OutcomeUnknownError' } },
      { left: { _tag: 'OutcomeUnknownError' } },
    ]);
  });

  test('are in doubt when the call that they need is', async () => {
    const { client } = scriptedClient(of(null, null));
    const first = new PostNotes(client, '2').create({ message: 'a' });
    const needy = batchItem(new PostNotes(client, '3').create({ message: 'b' }), { dependsOn: first });
    const doubt = { left: { _tag: 'OutcomeUnknownError' } };
    expect(await client.batch([first, needy]).settled()).toMatchObject([doubt, doubt]);
  });

  test('are not sent when the call that they need is not', async () => {
    const { client, requests } = scriptedClient([]);
    const first = new PostNotes(client, '2').create({ message: 'a' }).signal(AbortSignal.abort());
    const needy = batchItem(new Note(client, '3').update({ hide: true }), { dependsOn: first });
    expect(await client.batch([first, needy]).settled()).toMatchObject([
      { left: { _tag: 'AbortError' } },
      { left: { _tag: 'NetworkError', sent: false } },
    ]);
    expect(requests).toHaveLength(0);
  });

  test('are refused outside of one batch', async () => {
    const { client, requests } = scriptedClient([]);
    const list = posts(client);
    const needy = new Note(
      client,
      resultOf(list, ({ data }) => data[0]?.id),
    ).get();
    expect(thrownBy(() => client.batch([needy]))).toMatchObject({ _tag: 'InvalidArgumentError' });
    const many = Array.from({ length: 49 }, () => client.get('1'));
    expect(thrownBy(() => client.batch([list, needy, ...many]))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(await failureOf(needy)).toMatchObject({ _tag: 'NetworkError', sent: false });
    const other = scriptedClient([], { login: 'instagram' }).client;
    expect(thrownBy(() => other.batch([list, needy]))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(thrownBy(() => batchItem(list, { name: 'a b' }))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(thrownBy(() => batchItem(list, { name: 'late' }))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(requests).toHaveLength(0);
  });
});

const slow =
  (ms: number) =>
  async ({ signal }: HttpRequest): Promise<Reply> => {
    await new Promise((done, fail) => {
      const timer = setTimeout(done, ms);
      signal?.addEventListener('abort', () => (clearTimeout(timer), fail(new Error('aborted'))));
    });
    return { body: [item({ id: '1' }), item({ id: '2' })] };
  };

describe('The options of one call in a batch', () => {
  test('signal ends that read alone', async () => {
    const { client } = scriptedClient(slow(30));
    const controller = new AbortController();
    setTimeout(() => controller.abort(), 5);
    const outcomes = await client.batch([client.get('1').signal(controller.signal), client.get('2')]).settled();
    expect(outcomes).toMatchObject([{ left: { _tag: 'AbortError', sent: true } }, { right: { id: '2' } }]);
  });

  test('timeoutMs does too, and a write that was answered late has its answer', async () => {
    const { client } = scriptedClient(slow(30));
    const [read, write] = await client
      .batch([client.get('1', {}, { timeoutMs: 5 }), client.create('2', { hide: true }, { timeoutMs: 5 })])
      .with({ timeoutMs: 500 })
      .settled();
    // All had ended, so the request was.
    expect([read, write]).toMatchObject([
      { left: { _tag: 'TimeoutError', timeoutMs: 5 } },
      { left: { _tag: 'OutcomeUnknownError' } },
    ]);
    const again = scriptedClient(slow(30)).client;
    const late = again.batch([again.get('1'), again.create('2', { hide: true }, { timeoutMs: 5 })]);
    expect(await late.settled()).toMatchObject([{ right: { id: '1' } }, { right: { id: '2' } }]);
  });

  test('end the request when all its calls have ended', async () => {
    const { client, requests } = scriptedClient(slow(10_000));
    const started = Date.now();
    const both = [client.get('1', {}, { timeoutMs: 10 }), client.get('2', {}, { timeoutMs: 20 })];
    expect(await client.batch(both).settled()).toMatchObject([
      { left: { timeoutMs: 10 } },
      { left: { timeoutMs: 20 } },
    ]);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(requests).toHaveLength(1);
  });

  test('leave no timer behind', async () => {
    jest.useFakeTimers();
    const { client } = scriptedClient(() => ({ body: [item({ id: '1' })] }));
    await client.batch([client.get('1', {}, { timeoutMs: 60_000 })]);
    expect(jest.getTimerCount()).toBe(0);
    jest.useRealTimers();
  });

  test('leave no listener behind', async () => {
    const { client } = scriptedClient(() => ({ body: [item({ id: '1' })] }));
    const { signal } = new AbortController();
    await client
      .batch([client.get('1').signal(signal)])
      .signal(signal)
      .settled();
    expect(getEventListeners(signal, 'abort')).toHaveLength(0);
  });

  test.each([{ baseUrl: 'http://127.0.0.1:9' }, { priority: 'low' as const }])('%j belongs to the batch', (options) => {
    const { client } = scriptedClient([]);
    expect(thrownBy(() => client.batch([client.get('1', {}, options)]))).toMatchObject({
      _tag: 'InvalidArgumentError',
    });
  });
});

const write = (client: GraphClient) => new PostNotes(client, '2').create({ message: 'a' });
const outcomes = (client: GraphClient) =>
  client.batch([write(client), batchItem(write(client), { omitOnSuccess: true })]).settled();

// Meta writes null for what was left out on request, and for what it had no time for.
describe('A value that was left out', () => {
  test('is a success where everything else was answered', async () => {
    const { client } = scriptedClient(of(item({ id: '7' }), null));
    expect(await outcomes(client)).toEqual([E.right({ id: '7' }), E.right(undefined)]);
  });

  test.each([[[null, null]], [[]]])('is none where Meta ran out of time: %j', async (items) => {
    const { client } = scriptedClient([{ body: items }]);
    expect(await outcomes(client)).toMatchObject([
      { left: { _tag: 'OutcomeUnknownError' } },
      { left: { _tag: 'OutcomeUnknownError', retry: 'never' } },
    ]);
  });

  // Seen at Meta in the place of null.
  test('is doubtful where the request was aborted', async () => {
    const aborted = item(envelope(960, { message: 'Request aborted. … the entire request timed out.' }), 500);
    const { client } = scriptedClient(of(aborted, item({ id: '7' })));
    const [first] = await client.batch([write(client), write(client)]).settled();
    expect(first).toMatchObject({
      left: { _tag: 'TransientError', retry: 'never', advice: expect.stringContaining('whether it happened') },
    });
  });

  test('is never told from an answer without order', async () => {
    const { client } = scriptedClient([{ body: { '0': item({ id: '7' }), '1': item({ id: '8' }) } }]);
    const [read, made] = await client.batch([client.get('7'), write(client)]).settled();
    expect(read).toMatchObject({ left: { _tag: 'DecodeError', advice: 'Send it by itself, and report it.' } });
    expect(made).toMatchObject({ left: { _tag: 'OutcomeUnknownError' } });
  });
});

describe('A file in a batch', () => {
  const source = new TextEncoder().encode('JPEG');

  test('is a part of the request, which its call attaches', async () => {
    const { client, requests } = scriptedClient(of(item({ id: '1' }), item({ id: '2' })));
    const calls = [client.get('9'), client.create('1/photos', { source, caption: 'x' })];
    expect(await client.batch(calls).settled()).toEqual([E.right({ id: '1' }), E.right({ id: '2' })]);
    const body = requests[0]?.body;
    const parts: string[] = [];
    if (typeof body === 'object') for await (const part of body.stream()) parts.push(new TextDecoder().decode(part));
    expect(parts.join('')).toContain('name="file1"; filename="file"');
    expect(parts.join('')).toContain(
      '{"method":"POST","relative_url":"1/photos","body":"caption=x","attached_files":"file1"}',
    );
  });

  test('that is not its source, or one of several, is refused', () => {
    const { client } = scriptedClient([]);
    for (const params of [{ thumb: source }, { source, thumb: source }])
      expect(thrownBy(() => client.batch([client.create('1/videos', params)]))).toMatchObject({
        _tag: 'InvalidArgumentError',
      });
  });
});
