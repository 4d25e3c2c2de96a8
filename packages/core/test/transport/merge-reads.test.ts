import { describe, expect, test } from '@jest/globals';
import * as E from 'fp-ts/lib/Either.js';
import { failureOf, paramsOf, scriptedClient, token } from '../support/script.js';

interface Item {
  readonly relative_url: string;
}

/** Answers a batch: each read with its path, but ids that begin with 9, which do not exist. */
function answer(request: Parameters<typeof paramsOf>[0]) {
  const items = JSON.parse(paramsOf(request)['batch'] ?? '[]') as Item[];
  return items.map(({ relative_url: url }) => {
    const id = url.split('?')[0] ?? '';
    const error = {
      message: `Unsupported get request. ${id}`,
      type: 'GraphMethodException',
      code: 100,
      error_subcode: 33,
    };
    const body = id.startsWith('9') ? { error } : { id, requested: url };
    return {
      code: id.startsWith('9') ? 400 : 200,
      headers: [{ name: 'X-Item', value: id }],
      body: JSON.stringify(body),
    };
  });
}

const batches = () =>
  scriptedClient((request) => (request.method === 'POST' ? { body: answer(request) } : { body: { id: 'alone' } }), {
    merge: true,
  });

describe('merging', () => {
  test('merges the reads of one tick into as few requests as possible', async () => {
    const { client, requests } = batches();
    const ids = Array.from({ length: 1000 }, (_, index) => `1${index}`);
    const found = await Promise.all(ids.map((id) => client.get(id, { fields: 'id' })));
    expect(found.map(({ id }) => id)).toEqual(ids);
    // Meta's guide to batches: fifty operations at most.
    const sizes = requests.map((request) => (JSON.parse(paramsOf(request)['batch'] ?? '[]') as Item[]).length);
    expect(sizes).toEqual(Array.from({ length: 20 }, () => 50));
    expect(requests.every(({ url }) => url === 'https://graph.facebook.com/v27.0/')).toBe(true);
  });

  test('sends the same read once, and one bad id fails alone', async () => {
    const { client, requests } = batches();
    const read = (id: string) => client.get(id, { fields: 'id' });
    const [one, two, bad, same] = await Promise.all([
      read('1').withResponse(),
      read('2'),
      read('9').either(),
      read('1').withResponse(),
    ]);
    expect(requests).toHaveLength(1);
    expect(JSON.parse(paramsOf(requests[0])['batch'] ?? '')).toHaveLength(3);
    expect([one.value['id'], two['id'], same.value['id']]).toEqual(['1', '2', '1']);
    expect(one.headers['x-item']).toBe('1');
    expect(bad).toMatchObject({ _tag: 'Left', left: { _tag: 'NotFoundError', request: { path: '/9' } } });
  });

  test('sends a single read unchanged, and never merges writes', async () => {
    const { client, requests } = batches();
    expect(await client.get('1')).toEqual({ id: 'alone' });
    await Promise.all([client.get('1'), client.get('2'), client.delete('3').either()]);
    expect(requests.map(({ method }) => method)).toEqual(['GET', 'DELETE', 'POST']);
  });

  test('separates tokens, each in the header of its own request', async () => {
    const { client, requests } = batches();
    await Promise.all([
      client.get('1'),
      client.get('2'),
      client.get('3', {}, { accessToken: 'other' }),
      client.get('4', {}, { accessToken: 'other' }),
    ]);
    expect(requests.map(({ headers }) => headers['authorization'])).toEqual([`Bearer ${token}`, 'Bearer other']);
    expect(requests.map((request) => JSON.stringify(paramsOf(request))).join()).not.toContain(token);
  });

  test('sends the proof once, for the whole batch', async () => {
    const { client, requests } = scriptedClient((request) => ({ body: answer(request) }), {
      merge: true,
      appSecret: 's',
    });
    await Promise.all([client.get('1'), client.get('2', { fields: 'id' })]);
    const { appsecret_proof: proof, batch } = paramsOf(requests[0]);
    expect(proof).toMatch(/^[0-9a-f]{64}$/);
    expect(JSON.parse(batch ?? '')).toEqual([
      { method: 'GET', relative_url: '1' },
      { method: 'GET', relative_url: '2?fields=id' },
    ]);
  });

  test('lets one caller abort while others wait', async () => {
    const { client } = batches();
    const controller = new AbortController();
    const [first, second] = [client.get('1', {}, { signal: controller.signal }).either(), client.get('1')];
    controller.abort();
    expect(await first).toMatchObject({ _tag: 'Left', left: { _tag: 'AbortError' } });
    expect(await second).toEqual({ id: 'alone' });
  });

  test('lets one caller of the same read abort before it is sent, and while it is', async () => {
    for (const delay of [undefined, 10]) {
      const { client, requests } = scriptedClient(
        async ({ signal }) => {
          await new Promise((done, fail) => {
            setTimeout(done, 40);
            signal?.addEventListener('abort', () => fail(new Error('aborted')));
          });
          return { body: { id: '1' } };
        },
        { merge: true },
      );
      const controller = new AbortController();
      const outcomes = [client.get('1').signal(controller.signal).either(), client.get('1').either()];
      if (delay === undefined) queueMicrotask(() => queueMicrotask(() => controller.abort()));
      else setTimeout(() => controller.abort(), delay);
      expect(await Promise.all(outcomes)).toMatchObject([{ left: { _tag: 'AbortError' } }, { right: { id: '1' } }]);
      expect(requests).toHaveLength(1);
    }
  });

  test.each([
    [
      'an error of Meta',
      { status: 400, body: { error: { message: 'x', type: 'OAuthException', code: 190 } } },
      'AccessTokenError',
    ],
    ['a web page', { status: 502, text: '<html>' }, 'ResponseFormatError'],
    ['nulls', { body: [null, null] }, 'ResponseFormatError'],
    ['too few answers', { body: [null] }, 'DecodeError'],
  ])('%s instead of the batch fails all of it', async (_, reply, tag) => {
    const { client } = scriptedClient(() => reply, { merge: true });
    const outcomes = await Promise.all([client.get('1').either(), client.get('2').either()]);
    expect(outcomes.map((outcome) => E.isLeft(outcome) && outcome.left._tag)).toEqual([tag, tag]);
  });

  test('sends reads one by one to a host without batches, and without the option', async () => {
    const body = { id: '1' };
    const instagram = scriptedClient(() => ({ body }), { merge: true, login: 'instagram' });
    const plain = scriptedClient(() => ({ body }));
    for (const { client, requests } of [instagram, plain]) {
      await Promise.all([client.get('1'), client.get('2')]);
      expect(requests.map(({ method }) => method)).toEqual(['GET', 'GET']);
    }
    expect(await failureOf(scriptedClient([{ status: 500, body: {} }]).client.get('1'))).toBeDefined();
  });
});
