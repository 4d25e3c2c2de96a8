import { describe, expect, test } from '@jest/globals';
import { ListPage } from '../../src/index.js';
import { envelope, failureOf, paramsOf, scriptedClient, targetOf } from '../support/script.js';
import { AccountPosts } from '../support/tree.js';

const long = Array.from({ length: 900 }, (_, index) => `field_${index}`).join(',');
const page = { data: [{ id: '1' }] };
const reply = (body: unknown, code = 200) => ({
  body: [{ code, body: JSON.stringify(body), headers: [{ name: 'ETag', value: 'x' }] }],
});

// Meta closed the method override to new apps: a long read is an item of a batch.
describe('A read that is too long for a URL', () => {
  test('is sent as a batch of one', async () => {
    const { client, requests } = scriptedClient([reply({ id: '1' })], { appSecret: 's' });
    const { value, headers } = await client.get('1', { fields: long }).withResponse();
    expect(value).toEqual({ id: '1' });
    expect(headers['etag']).toBe('x');
    expect(targetOf(requests[0])).toBe('POST https://graph.facebook.com/v27.0/');
    const { batch = '', appsecret_proof: proof, ...others } = paramsOf(requests[0]);
    const [item] = JSON.parse(batch) as { method: string; relative_url: string }[];
    expect(item).toEqual({ method: 'GET', relative_url: `1?fields=${long.replaceAll(',', '%2C')}` });
    expect([proof?.length, others]).toEqual([64, { include_headers: 'true' }]);
    expect(requests[0]?.url.length).toBeLessThan(100);
  });

  test('fails and pages as any other, and is retried', async () => {
    const next = 'https://graph.facebook.com/v27.0/1/posts?after=B';
    const { client, requests } = scriptedClient(
      [
        { status: 500, body: envelope(2) },
        reply(envelope(1), 500),
        { body: [null] },
        reply({ ...page, paging: { next } }),
        reply(envelope(100, { error_subcode: 33 }), 400),
      ],
      { retry: { firstDelayMs: 1 } },
    );
    const first = await client.edge('1/posts', { fields: long });
    expect(first).toBeInstanceOf(ListPage);
    expect(await failureOf(first.next ?? Promise.resolve())).toMatchObject({
      _tag: 'NotFoundError',
      request: { method: 'GET', path: '/1/posts' },
    });
    expect(new Set(requests.map(targetOf))).toEqual(new Set(['POST https://graph.facebook.com/v27.0/']));
  });

  test('is sent beside merged reads, and as it is where there are no batches', async () => {
    const merging = scriptedClient([reply({ id: '1' })], { merge: true });
    await merging.client.get('1', { fields: long });
    expect(merging.requests.map(targetOf)).toEqual(['POST https://graph.facebook.com/v27.0/']);
    const other = scriptedClient([{ body: page }], { login: 'instagram' });
    await other.client.edge('1/posts', { fields: long });
    expect(other.requests.map(targetOf)).toEqual(['GET https://graph.instagram.com/v27.0/1/posts']);
  });

  test('can be aborted', async () => {
    const { client } = scriptedClient(async ({ signal }) => {
      await new Promise((_, fail) => signal?.addEventListener('abort', () => fail(new Error('aborted'))));
      return {};
    });
    expect(await failureOf(client.get('1', { fields: long }, { timeoutMs: 5 }))).toMatchObject({
      _tag: 'TimeoutError',
    });
  });

  test('a short one is sent as it is', async () => {
    const { client, requests } = scriptedClient([{ body: page }]);
    await new AccountPosts(client, '1').get({ fields: ['id'] });
    expect(requests[0]?.method).toBe('GET');
  });
});
