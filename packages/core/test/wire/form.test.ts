import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { paramsOf, targetOf, scriptedClient, token } from '../support/script.js';
import { formText } from '../../src/wire/form.js';
import { AccountPosts, Note, Post } from '../support/tree.js';

const done = { body: { id: '1', success: true } };

describe('A request on the wire', () => {
  test('reads with GET: parameters in the URL, the token in a header and nowhere else', async () => {
    const { client, requests } = scriptedClient([{ body: { data: [] } }]);
    await new AccountPosts(client, '17').get({
      fields: ['id'],
      limit: 5,
      since: new Date('2026-01-02T03:04:05.678Z'),
    });
    const [request] = requests;
    expect(targetOf(request)).toBe('GET https://graph.facebook.com/v27.0/17/posts');
    expect(paramsOf(request)).toEqual({ fields: 'id', limit: '5', since: '1767323045' });
    expect(request?.headers).toEqual({ accept: 'application/json', authorization: `Bearer ${token}` });
    expect(request?.body).toBeUndefined();
    expect(request?.url).not.toContain(token);
  });

  test('writes with POST: parameters as a form', async () => {
    const { client, requests } = scriptedClient([done]);
    const caption = 'a & b = c + d % ä 💥\n"x"';
    await new AccountPosts(client, '17').create({
      caption,
      hide: false,
      tags: [{ x: 0.5, y: 1 }],
      children: ['1', '2'],
      at: 5,
    });
    const [request] = requests;
    expect(request?.url).toBe('https://graph.facebook.com/v27.0/17/posts');
    expect(request?.headers['content-type']).toBe('application/x-www-form-urlencoded');
    expect(paramsOf(request)).toEqual({
      caption,
      hide: 'false',
      tags: '[{"x":0.5,"y":1}]',
      children: '1,2',
      at: '5',
    });
  });

  test('updates with POST and removes with DELETE', async () => {
    const { client, requests } = scriptedClient([done, done]);
    await new Note(client, '5').update({ hide: true });
    await new Note(client, '5').delete();
    expect(requests.map(targetOf)).toEqual([
      'POST https://graph.facebook.com/v27.0/5',
      'DELETE https://graph.facebook.com/v27.0/5',
    ]);
    expect(requests[0]?.body).toBe('hide=true');
    expect(requests[1]?.body).toBeUndefined();
  });

  test('omits undefined and null', async () => {
    const { client, requests } = scriptedClient([done]);
    await client.create('1', { a: undefined, b: null, c: 0, d: '', e: false });
    expect(paramsOf(requests[0])).toEqual({ c: '0', d: '', e: 'false' });
  });

  test.each<[unknown, string]>([
    [['a', 'b'], 'a,b'],
    [[1, 2], '1,2'],
    [['a,b', 'c'], '["a,b","c"]'],
    [['', 'c'], '["","c"]'],
    [[], '[]'],
    [['{x}'], '["{x}"]'],
    [[{ a: 1 }], '[{"a":1}]'],
    [{ a: [1] }, '{"a":[1]}'],
    [true, 'true'],
    [12_345_678_901n, '12345678901'],
    [new Date(0), '0'],
    // What JSON.stringify gives for these means nothing to Meta.
    [new URL('https://example.com/a b'), 'https://example.com/a%20b'],
    [new Map<string, unknown>([['a', new Date(5_000)]]), '{"a":5}'],
    [new Set(['a', 'b']), 'a,b'],
    [[new Date(5_000), new Date(9_000)], '5,9'],
    [{ at: new Date(5_000), to: new URL('https://example.com') }, '{"at":5,"to":"https://example.com/"}'],
    [[1n, 2n], '1,2'],
    [{ id: 12_345_678_901_234_567_890n }, '{"id":"12345678901234567890"}'],
    [Object.assign(Object.create(null) as object, { a: 1 }), '{"a":1}'],
    [{}, '{}'],
    [[{ a: undefined }], '[{}]'],
  ])('writes %p as %s', async (value, text) => {
    const { client, requests } = scriptedClient([done]);
    await client.create('1', { value });
    expect(paramsOf(requests[0])).toEqual({ value: text });
  });

  test('transmits every text unchanged, in the URL and in a form', async () => {
    const { client, requests } = scriptedClient(() => done);
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme' }), async (text) => {
        await client.get('1', { text });
        await client.create('1', { text });
        expect(requests.slice(-2).map((request) => paramsOf(request)['text'])).toEqual([text, text]);
      }),
    );
  });

  test('goes to the host of its login, given or derived from the token', async () => {
    const hosts: [string, object, string][] = [
      ['EAAx', {}, 'https://graph.facebook.com'],
      ['IGAAx', {}, 'https://graph.instagram.com'],
      ['IGQVx', {}, 'https://graph.instagram.com'],
      ['1|x', {}, 'https://graph.facebook.com'],
      ['EAAx', { login: 'instagram' }, 'https://graph.instagram.com'],
      ['IGAAx', { baseUrl: 'http://127.0.0.1:4000/' }, 'http://127.0.0.1:4000'],
    ];
    for (const [accessToken, options, origin] of hosts) {
      const { client, requests } = scriptedClient([done], { accessToken, ...options });
      await client.get('me');
      expect(targetOf(requests[0])).toBe(`GET ${origin}/v27.0/me`);
    }
  });

  test('uses the version, host and token of its own options', async () => {
    const { client, requests } = scriptedClient([done]);
    await new Post(client, '1').get(
      { fields: ['id'] },
      { version: 'v24.0', baseUrl: 'http://127.0.0.1:4000', accessToken: 'own' },
    );
    expect(targetOf(requests[0])).toBe('GET http://127.0.0.1:4000/v24.0/1');
    expect(requests[0]?.headers['authorization']).toBe('Bearer own');
  });

  test('accepts the token of a generic call as a parameter, too, and keeps it out of the URL', async () => {
    const { client, requests } = scriptedClient([done]);
    await client.get('me', { access_token: 'own', fields: 'id' });
    expect(requests[0]?.headers['authorization']).toBe('Bearer own');
    expect(paramsOf(requests[0])).toEqual({ fields: 'id' });
  });
});

test('formText writes what URLSearchParams writes, halves of surrogate pairs and all', () => {
  const text = fc.oneof(fc.string({ unit: 'binary' }), fc.string(), fc.constantFrom('\ud800', "!'()~*-._ %20+"));
  fc.assert(
    fc.property(fc.dictionary(text, text), (params) => {
      expect(formText(params)).toBe(new URLSearchParams(Object.entries(params)).toString());
    }),
  );
  const loose = fc.array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 5 });
  fc.assert(
    fc.property(loose, (units) => {
      const value = String.fromCharCode(...units);
      expect(formText({ value })).toBe(new URLSearchParams({ value }).toString());
    }),
  );
});
