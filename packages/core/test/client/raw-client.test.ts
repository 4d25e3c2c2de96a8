import { describe, expect, test } from '@jest/globals';
import { createReadStream } from 'node:fs';
import { Readable } from 'node:stream';
import { raw } from '../../src/index.js';
import { paramsOf, scriptedClient, targetOf, thrownBy, type Script } from '../support/script.js';

const host = 'https://graph.facebook.com';
const answer: Script = () => ({ body: { id: '1' } });

const circular: Record<string, unknown> = { name: 'x' };
circular['self'] = { list: [circular] };
const doublyCircular: Record<string, unknown> = {};
doublyCircular['left'] = doublyCircular;
doublyCircular['right'] = doublyCircular;

describe('A path that no class describes', () => {
  test.each([
    ['me', '/v27.0/me'],
    ['/me/', '/v27.0/me'],
    ['v3.2/me', '/v3.2/me'],
    ['/v25.0/17/media/', '/v25.0/17/media'],
    ['17/media/comments', '/v27.0/17/media/comments'],
    ['act_1/adimages', '/v27.0/act_1/adimages'],
    // Ids of messages as Messenger writes them.
    ['m_mid.$cAAJ:a-b_c=', '/v27.0/m_mid.$cAAJ:a-b_c='],
    ['', '/v27.0/'],
    ['/', '/v27.0/'],
    ['v24.0', '/v24.0/'],
  ])('%p is sent as %s', async (path, sent) => {
    const { client, requests } = scriptedClient(answer);
    await client.get(path, { fields: 'id' });
    await client.create(path, { a: 1 });
    expect(requests.map(targetOf)).toEqual([`GET ${host}${sent}`, `POST ${host}${sent}`]);
  });

  // As production asks Meta to read a page again, and for its numbers.
  test('the root takes a URL as its object', async () => {
    const { client, requests } = scriptedClient(answer);
    await client.create('', { id: 'https://example.com/?a=1&b=2', scrape: true });
    await client.get('', { id: new URL('https://example.com/'), fields: ['engagement'] });
    expect(requests.map(paramsOf)).toEqual([
      { id: 'https://example.com/?a=1&b=2', scrape: 'true' },
      { id: 'https://example.com/', fields: 'engagement' },
    ]);
    expect(requests[0]?.url).toBe(`${host}/v27.0/`);
  });

  test.each([
    'me?fields=id',
    'me#x',
    'https://graph.facebook.com/v27.0/me',
    '//',
    'me//media',
    '..',
    '../me',
    'me/./media',
    'a b',
    'v27.0/v25.0/a%2Fb',
    null,
    undefined,
    5,
    {},
  ])('%p is refused', (path) => {
    const { client, requests } = scriptedClient([]);
    expect(thrownBy(() => client.get(path as string))).toMatchObject({ _tag: 'InvalidArgumentError' });
    expect(requests).toHaveLength(0);
  });

  test('of one version is refused with the option of another', async () => {
    const { client, requests } = scriptedClient(answer);
    await client.get('v3.2/me', {}, { version: 'v3.2' });
    expect(targetOf(requests[0])).toBe(`GET ${host}/v3.2/me`);
    expect(thrownBy(() => client.get('v3.2/me', {}, { version: 'v27.0' }))).toMatchObject({
      _tag: 'InvalidArgumentError',
    });
  });

  test('takes fields as a list of names and expansions', async () => {
    const { client, requests } = scriptedClient(() => ({ body: { data: [] } }));
    await client.get('1', { fields: ['id', 'media.limit(2){caption}', raw('new_field')] });
    await client.edge('1/media', { fields: ['id', 'children{id,media_url}'] });
    expect(requests.map((request) => paramsOf(request)['fields'])).toEqual([
      'id,media.limit(2){caption},new_field',
      'id,children{id,media_url}',
    ]);
  });
});

describe('A parameter that no request can have is refused with what to write', () => {
  test.each<[string, unknown, RegExp]>([
    ['a stream', createReadStream(import.meta.filename), /size/],
    ['a stream of text', Readable.from(['a']), /size/],
    ['a stream of the web', new ReadableStream(), /size/],
    ['a generator', (async function* () {})(), /size/],
    ['a stream in a list', [new ReadableStream()], /size/],
    ['a typed array', new Float32Array([1, 2]), /Array\.from/],
    ['a buffer', new ArrayBuffer(4), /Array\.from/],
    ['bytes in an object', { file: new Uint8Array(2) }, /parameter of its own/],
    ['a blob in a list', [new Blob(['a'])], /parameter of its own/],
    ['an invalid date', new Date('nonsense'), /invalid Date/],
    ['an invalid date in a list', [new Date(Number.NaN)], /invalid Date/],
    ['an object that contains itself', circular, /contains itself/],
    // A depth alone would take for ever: each level doubles.
    ['an object that contains itself twice', doublyCircular, /contains itself/],
    ['NaN', Number.NaN, /no number/],
    ['infinity in an object', { a: [Infinity] }, /no number/],
    ['a function', () => 1, /function/],
    ['a symbol', Symbol('x'), /symbol/],
    ['a promise', Promise.resolve(1), /await/],
    ['a promise in an object', { a: Promise.resolve(1) }, /await/],
    ['a form', new FormData(), /FormData/],
    ['an expression', /x/, /RegExp/],
    ['an error', new Error('x'), /Error/],
    ['a weak map', new WeakMap(), /WeakMap/],
  ])('%s', (_, value, advice) => {
    const { client, requests } = scriptedClient([]);
    for (const act of [
      () => client.create('1', { value }),
      () => client.get('1', { value }),
      () => client.edge('1/x', { value }),
    ])
      expect(thrownBy(act)).toMatchObject({
        _tag: 'InvalidArgumentError',
        message: expect.stringMatching(advice),
      });
    expect(requests).toHaveLength(0);
  });

  test('a call that was not awaited', () => {
    const { client } = scriptedClient([]);
    expect(thrownBy(() => client.create('1', { value: client.get('2') }))).toMatchObject({
      _tag: 'InvalidArgumentError',
      message: expect.stringContaining('await'),
    });
  });

  test('a file in a read', () => {
    const { client } = scriptedClient([]);
    expect(thrownBy(() => client.get('1', { source: new Uint8Array(2) }))).toMatchObject({
      _tag: 'InvalidArgumentError',
    });
  });

  test('the same object twice is no circle', async () => {
    const { client, requests } = scriptedClient(answer);
    const shared = { a: 1 };
    await client.create('1', { value: [shared, { shared }] });
    expect(paramsOf(requests[0])).toEqual({ value: '[{"a":1},{"shared":{"a":1}}]' });
  });
});
