import { describe, expect, test } from '@jest/globals';
import { batchItem, raw, resultOf } from '../../src/index.js';
import { Post } from '../support/tree.js';
import { failureOf, paramsOf, scriptedClient, thrownBy } from '../support/script.js';

const refusal = (text: string) => ({ _tag: 'InvalidArgumentError', message: expect.stringContaining(text) });

function deep(levels: number): unknown {
  let value: unknown = 1;
  for (let level = 0; level < levels; level += 1) value = { a: value };
  return value;
}

const cyclic: Record<string, unknown> = {};
cyclic['self'] = cyclic;

const fail = (): never => {
  throw new Error('not today');
};

const values: readonly (readonly [string, unknown, string])[] = [
  ['a toJSON that throws', { toJSON: fail }, 'not today'],
  ['a getter that throws', Object.defineProperty({}, 'a', { enumerable: true, get: fail }), 'not today'],
  ['an object without end', deep(20_000), 'nested too deep: write plain data'],
  ['a list without end', JSON.parse(`${'['.repeat(5_000)}${']'.repeat(5_000)}`), 'nested too deep'],
  ['an object that contains itself', cyclic, 'contains itself'],
  ['a function', () => 1, 'a function cannot be sent'],
  ['a symbol', Symbol('x'), 'a symbol cannot be sent'],
  ['NaN', Number.NaN, 'NaN is no number that can be sent'],
  ['Infinity', Number.POSITIVE_INFINITY, 'Infinity is no number that can be sent'],
  ['a number that lost digits', 2 ** 60, 'write an id as a text'],
  ['an invalid Date', new Date(Number.NaN), 'invalid Date'],
  ['half of an emoji', 'Good morning \ud83c', 'half of an emoji: cut it elsewhere'],
  ['half of an emoji inside', ['a', { b: '\udf1e' }], 'half of an emoji'],
  ['a Map with objects as keys', new Map([[{}, 1]]), 'the keys of a Map must be texts'],
];

describe('A parameter that cannot be sent is refused by its name, before the network', () => {
  test.each(values)('as a parameter of a path: %s', (_, caption, text) => {
    const { client, requests } = scriptedClient([]);
    for (const act of [() => client.create('me/media', { caption }), () => client.edge('me/media', { caption })]) {
      expect(thrownBy(act)).toMatchObject(refusal(': caption: '));
      expect(thrownBy(act)).toMatchObject(refusal(text));
    }
    expect(requests).toHaveLength(0);
  });

  test.each(values)('as a raw parameter of a tree: %s', (_, value, text) => {
    const { client, requests } = scriptedClient([]);
    const act = () => new Post(client, '1').notes.get({ 'raw:caption': value });
    expect(thrownBy(act)).toMatchObject(refusal('PostNotes.get: caption: '));
    expect(thrownBy(act)).toMatchObject(refusal(text));
    expect(requests).toHaveLength(0);
  });

  test('as a text of a tree', () => {
    const { client } = scriptedClient([]);
    const act = () => new Post(client, '1').notes.get({ after: 'x\ud83c' });
    expect(thrownBy(act)).toMatchObject(refusal('after: it has half of an emoji'));
  });

  test('a whole emoji, a BigInt and a Map with texts as keys are sent', async () => {
    const { client, requests } = scriptedClient(() => ({ body: {} }));
    await client.create('me/media', { caption: '🌞', id: 12345678901234567890n, map: new Map([['a', 1]]) });
    expect(paramsOf(requests[0])).toEqual({
      caption: '🌞',
      id: '12345678901234567890',
      map: '{"a":1}',
    });
  });

  test('the input itself: a getter, a Map, a selection without end', () => {
    const { client, requests } = scriptedClient([]);
    const odd = Object.defineProperty({}, 'fields', { enumerable: true, get: fail });
    const { notes } = new Post(client, '1');
    expect(thrownBy(() => notes.get(odd))).toMatchObject(refusal('PostNotes.get: write plain data: not today'));
    expect(thrownBy(() => client.get('me', odd as never))).toMatchObject(refusal('fields: write plain data'));
    for (const wrong of [new Map([['fields', 'id']]), new Set(), new Date(), new URLSearchParams('fields=id')]) {
      expect(thrownBy(() => notes.get(wrong as never))).toMatchObject(refusal('give an object'));
      expect(thrownBy(() => client.get('me', wrong as never))).toMatchObject(refusal('give an object'));
    }
    const replies: unknown[] = ['id'];
    replies.push({ replies });
    expect(thrownBy(() => notes.get({ fields: replies as never }))).toMatchObject(refusal('write plain data'));
    expect(requests).toHaveLength(0);
  });
});

describe('Fields', () => {
  test.each([
    [['id', null]],
    [['id', undefined]],
    [['id', '']],
    [['id', ' ']],
    [['id', 5]],
    [['id', ['name']]],
    [['id', { media: ['id'] }]],
    [[]],
    [{ a: 1 }],
    [new Set()],
    [5],
    [true],
  ])('%j are refused', (fields) => {
    const { client, requests } = scriptedClient([]);
    const advice = refusal("fields: write names, such as ['id', 'media.limit(2){caption}']");
    expect(thrownBy(() => client.get('me', { fields }))).toMatchObject(advice);
    expect(thrownBy(() => client.edge('me/media', { fields }))).toMatchObject(advice);
    expect(requests).toHaveLength(0);
  });

  test('may be a Set, and raw names', async () => {
    const { client, requests } = scriptedClient(() => ({ body: { id: '1' } }));
    await client.get('me', { fields: new Set(['id', 'name']) });
    await client.get('me', { fields: [raw('id'), raw('likes.summary(true)')] });
    const sent = requests.map(({ url }) => new URL(url).searchParams.get('fields'));
    expect(sent).toEqual(['id,name', 'id,likes.summary(true)']);
  });

  test.each([[['id', null]], [['id', '']], [{ a: 1 }], [new Set(['id'])], [['id', 5]]])(
    '%j are refused by a tree',
    (fields) => {
      const { client } = scriptedClient([]);
      const error = thrownBy(() => new Post(client, '1').notes.get({ fields: fields as never }));
      expect(error).toMatchObject(refusal('fields: '));
      expect((error as Error).message).toMatch(/write/);
    },
  );
});

describe('A path', () => {
  test.each([
    ['V27.0/me', "'v27.0/me/media'"],
    ['v99/me', "'v27.0/me/media'"],
    ['v27/me', "'v27.0/me/media'"],
    ['v27.0/v26.0/me', "'v27.0/me/media'"],
    ['//me', "'me/media'"],
    ['me//', "'me/media'"],
    ['delete("/")', 'give the id alone'],
    ['..', 'give the id alone'],
    ['me/../1', 'give the id alone'],
    ['me?fields=id', 'parameters are the second argument'],
    ['me#1', 'parameters are the second argument'],
    ['me/%2e%2e', 'give the id alone'],
  ])('%s is refused', (path, text) => {
    const { client, requests } = scriptedClient([]);
    for (const verb of ['get', 'edge', 'create', 'update', 'delete'] as const)
      expect(thrownBy(() => client[verb](path))).toMatchObject(refusal(text));
    expect(requests).toHaveLength(0);
  });

  test('of nothing deletes nothing', () => {
    const { client } = scriptedClient([]);
    for (const path of ['', '/', 'v27.0', '/v27.0/'])
      expect(thrownBy(() => client.delete(path))).toMatchObject(refusal('give the path of what to delete'));
  });
});

describe('A batch that cannot run is refused before the network', () => {
  const { client, requests } = scriptedClient([]);
  const post = () => client.create('1/feed', { message: 'x' });

  test('an item after itself, after a later one, or in a circle', () => {
    const one = post();
    expect(thrownBy(() => client.batch([batchItem(one, { dependsOn: one })]))).toMatchObject(
      refusal('put that call first'),
    );
    const [first, second] = [post(), post()];
    const late = batchItem(first, { dependsOn: second });
    expect(thrownBy(() => client.batch([late, second]))).toMatchObject(refusal('not before it in the batch'));
    const circle = batchItem(second, { dependsOn: first });
    for (const calls of [
      [late, circle],
      [circle, late],
    ])
      expect(thrownBy(() => client.batch(calls))).toMatchObject(refusal('put that call first'));
    const reads = client.get(resultOf(one, ({ id }) => id));
    expect(thrownBy(() => client.batch({ reads, one }))).toMatchObject(refusal('put that call first'));
    expect(thrownBy(() => client.batch({ reads }))).toMatchObject(refusal('not before it in the batch'));
  });

  test('a name twice', () => {
    const calls = [batchItem(post(), { name: 'a' }), batchItem(post(), { name: 'a' })];
    expect(thrownBy(() => client.batch(calls))).toMatchObject(refusal('give each a name of its own'));
  });

  test.each<readonly [unknown, string]>([
    [{ depends_on: post() }, 'there is no option "depends_on": did you mean "dependsOn"?'],
    [{ dependsOn: 'post' }, 'dependsOn: give a call of the batch'],
    [{ dependsOn: null }, 'dependsOn: give a call of the batch'],
    [{ name: 'a b' }, 'name: write letters, digits, - and _'],
    [{ name: 5 }, 'name: write letters'],
    [{ omitOnSuccess: 'yes' }, 'omitOnSuccess: write true or false'],
    [undefined, 'give an object, such as { dependsOn: post }'],
  ])('an option that is wrong: %#', (options, text) => {
    expect(thrownBy(() => batchItem(post(), options as never))).toMatchObject(refusal(text));
  });

  test.each<(result: { id: string }) => unknown>([
    ({ id }) => `${id}!`,
    () => 5,
    (result) => (result as unknown as { map: (run: () => void) => unknown }).map(() => undefined),
    (result) => (result as unknown as Record<string, unknown>)['a b'],
  ])('a reference that points at nothing: %s', (select) => {
    const error = thrownBy(() => resultOf(post(), select as never));
    expect(error).toMatchObject(refusal('resultOf: point at one value of the result'));
  });

  test.each([[5], [null], ['x'], [[5]], [{ a: 'x' }]])('%j', (calls) => {
    expect(thrownBy(() => client.batch(calls as never))).toMatchObject(refusal('give'));
  });

  test('nothing was sent', async () => {
    expect(await failureOf(client.get(resultOf(post(), ({ id }) => id)))).toMatchObject({ sent: false });
    expect(requests).toHaveLength(0);
  });
});
