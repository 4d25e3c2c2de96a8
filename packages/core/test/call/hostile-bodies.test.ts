// Bodies that Meta, its PHP, a proxy or an enemy may send. Whatever comes: a value of the declared type, or a typed error
// that is true of a write, and never an untyped one.
import { describe, expect, test } from '@jest/globals';
import * as t from 'io-ts';
import { EdgewalkError, type GraphError } from '../../src/index.js';
import {
  edge,
  identifier,
  looseBoolean,
  looseNumber,
  node,
  optional,
  pages,
  read,
  record,
  timestamp,
  unsupported,
} from '../../src/declare/index.js';
import { scriptedClient } from '../support/script.js';
import { Account, AccountPosts, Post, PostNotes } from '../support/tree.js';

const no = unsupported('there is nothing of the kind');
const Shape = record('Shape', { width: optional(looseNumber) });

/** A node with a member of each kind. */
class Thing extends node({
  name: 'Thing',
  fields: record('Thing', {
    id: identifier,
    text: optional(t.string),
    count: optional(looseNumber),
    flag: optional(looseBoolean),
    at: optional(timestamp),
    shape: optional(Shape),
    map: optional(t.record(t.string, t.string)),
    list: optional(t.array(Shape)),
    either: optional(t.union([t.array(Shape), Shape])),
    needed: optional(record('Needed', { shape: Shape })),
  }),
  defaults: ['id'],
  get: read(),
  create: no,
  update: no,
  delete: no,
}) {}

class Things extends edge({ path: 'things', node: () => Thing, get: pages(), create: no, update: no, delete: no }) {}

const fields = ['id', 'text', 'count', 'flag', 'at', 'shape', 'map', 'list', 'either', 'needed'] as const;
const readThing = (text: string, validation: 'strict' | 'report' | 'off' = 'strict') =>
  new Thing(scriptedClient(() => ({ text }), { validation }).client, '1').get({ fields }).either();
const member = (name: string, value: string) => `{"id":"1","${name}":${value}}`;

describe('A member that came in another form', () => {
  test.each<[string, string, unknown]>([
    ['count', '"7"', 7],
    ['count', '"7.5"', 7.5],
    ['count', '-0', -0],
    ['count', '1e3', 1000],
    ['flag', '"true"', true],
    ['flag', '1', true],
    ['flag', '"1"', true],
    ['flag', '0', false],
    ['flag', '"false"', false],
    ['at', '"2026-01-05T05:58:47+0000"', '2026-01-05T05:58:47+0000'],
    ['at', '"2026-01-05"', '2026-01-05'],
    ['at', '1767592727', '2026-01-05T05:58:47+0000'],
    ['at', 'null', undefined],
    ['shape', '[]', undefined],
    ['shape', '""', undefined],
    ['shape', 'false', undefined],
    ['shape', 'null', undefined],
    ['shape', '{"width":"5","more":[]}', { width: 5, more: [] }],
    ['map', '[]', undefined],
    ['map', '""', undefined],
    ['list', '""', undefined],
    ['list', 'false', undefined],
    ['list', '[null,{"width":1},null]', [{ width: 1 }]],
    ['list', '[[],{"width":"1"}]', [{}, { width: 1 }]],
    ['either', '""', undefined],
    ['either', '[null,{"width":1}]', [{ width: 1 }]],
    ['needed', '{"shape":[]}', { shape: {} }],
    ['id', '17841400455970029', '17841400455970029'],
    ['id', '5', '5'],
  ])('%s: %s', async (name, came, value) => {
    const outcome = await readThing(member(name, came));
    expect(outcome).toMatchObject({ _tag: 'Right' });
    const right = 'right' in outcome ? (outcome.right as Record<string, unknown>) : {};
    expect(right[name]).toEqual(value);
  });

  test.each([
    ['count', '"seven"', 'count'],
    ['count', '""', 'count'],
    ['count', '"99999999999999999999"', 'count'],
    ['flag', '"maybe"', 'flag'],
    ['flag', '2', 'flag'],
    ['text', '5', 'text'],
    ['text', '["x"]', 'text'],
    ['shape', '"x"', 'shape'],
    ['shape', '[1]', 'shape'],
    ['list', '[{"width":1},{"width":"x"}]', 'list[1].width'],
    ['list', '{"a":{}}', 'list'],
    ['map', '{"a":5}', 'map.a'],
    ['needed', '{}', 'needed.shape'],
  ])(
    '%s: %s is no such value: the path is named, and `report` keeps it beside all that fits',
    async (name, came, path) => {
      const text = `{"id":5,"${name === 'count' ? 'flag' : 'count'}":"1","${name}":${came}}`;
      expect(await readThing(text)).toMatchObject({ left: { _tag: 'DecodeError', mismatches: [{ path }] } });
      const outcome = await readThing(text, 'report');
      const kept = 'right' in outcome ? (outcome.right as Record<string, unknown>) : {};
      expect(kept['id']).toBe('5');
      expect(kept[name === 'count' ? 'flag' : 'count']).toBe(name === 'count' ? true : 1);
      expect(kept[name]).toEqual(JSON.parse(came));
    },
  );
});

const listFrom = (body: unknown, validation: 'strict' | 'report' | 'off' = 'strict') =>
  new Things(scriptedClient(() => ({ body }), { validation }).client, '1').get({ fields }).either();

const walkOf = async (more: object, validation: 'strict' | 'report' | 'off' = 'strict') => {
  const { client, requests } = scriptedClient(() => ({ body: { data: [{ id: '1' }], ...more } }), { validation });
  const outcome = await new AccountPosts(client, '1')
    .get({ fields: ['id'] })
    .all({ max: 10 })
    .then(
      (items) => items.length,
      (error: unknown) => error as GraphError,
    );
  return { outcome, sent: requests.length };
};

describe('A list with odd items', () => {
  // Objects that were deleted meanwhile.
  test('leaves out null', async () => {
    for (const validation of ['strict', 'report'] as const)
      expect(await listFrom({ data: [null, { id: 1 }, null] }, validation)).toMatchObject({
        right: { data: [{ id: '1' }] },
      });
    expect(await listFrom({ data: [null] })).toMatchObject({ right: { data: [] } });
  });

  test('names the one wrong item; `report` loses none, and converts the others', async () => {
    const data = [{ id: 1 }, { id: '2', flag: 'maybe', count: '5' }, 'x', { id: '4' }];
    expect(await listFrom({ data })).toMatchObject({
      left: { mismatches: [{ path: 'data[1].flag' }, { path: 'data[2]' }] },
    });
    expect(await listFrom({ data }, 'report')).toMatchObject({
      right: { data: [{ id: '1' }, { id: '2', flag: 'maybe', count: 5 }, 'x', { id: '4' }] },
    });
  });

  test.each<[unknown, string]>([
    [undefined, 'data'],
    [null, 'data'],
    [{}, 'data'],
    ['', 'data'],
    [false, 'data'],
    [5, 'data'],
  ])('data: %j is no list: to say that there is nothing would be a guess', async (data, path) => {
    for (const validation of ['strict', 'report', 'off'] as const)
      expect(await listFrom({ data }, validation)).toMatchObject({
        left: { _tag: 'DecodeError', mismatches: [{ path }] },
      });
  });
});

describe('Paging', () => {
  test.each([
    { paging: null },
    { paging: [] },
    { paging: '' },
    { paging: false },
    { paging: {} },
    { paging: { cursors: [] } },
    { paging: { cursors: '' } },
    { paging: { cursors: {} } },
    { paging: { cursors: null, next: null } },
    { paging: { cursors: { after: '' } } },
    { paging: { cursors: { after: null, before: '' }, next: '', previous: '' } },
    { paging: { cursors: { after: 'A' } } },
    { summary: [] },
    { summary: '' },
    { summary: null },
    { summary: false },
  ])('%j ends the walk', async (more) => {
    for (const validation of ['strict', 'report', 'off'] as const)
      expect(await walkOf(more, validation)).toEqual({ outcome: 1, sent: 1 });
  });

  test.each([
    [{ paging: { next: 5 } }, 'paging.next'],
    [{ paging: { next: { url: 'x' } } }, 'paging.next'],
    [{ paging: 5 }, 'paging'],
    [{ paging: 'x' }, 'paging'],
    [{ paging: [1] }, 'paging'],
    [{ paging: { cursors: { after: 5 } } }, 'paging.cursors.after'],
    [{ paging: { cursors: 'x' } }, 'paging.cursors'],
    [{ summary: 3 }, 'summary'],
  ])('%j is named, and ends the walk where it is only reported', async (more, path) => {
    expect((await walkOf(more)).outcome).toMatchObject({ _tag: 'DecodeError', mismatches: [{ path }] });
    for (const validation of ['report', 'off'] as const)
      expect(await walkOf(more, validation)).toEqual({ outcome: 1, sent: 1 });
  });

  test.each(['x', '/v27.0/1/posts?after=A', 'http://', 'https://evil.example/?after=A', 'javascript:1'])(
    'next: %j is a typed error after the items',
    async (next) => {
      expect((await walkOf({ paging: { next } })).outcome).toMatchObject({
        _tag: 'ResponseFormatError',
        problem: 'paging',
      });
    },
  );
});

const deep = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const deepObject = (depth: number) => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;

/** Whole bodies, as they are. */
const bodies: Readonly<Record<string, string>> = {
  empty: '',
  blank: ' \n\t',
  'a byte order mark': '\uFEFF{"id":"1","data":[]}',
  'a page': '<!DOCTYPE html><html><body>Sorry, something went wrong.</body></html>',
  'cut off': '{"id":"1","data":[{"id":"2"',
  'cut off in a text': '{"id":"1","data":[{"id":"2',
  null: 'null',
  true: 'true',
  text: '"x"',
  number: '17841400455970029',
  'an empty list': '[]',
  'an empty object': '{}',
  'with NaN': '{"id":NaN}',
  'with a comment': '{"id":"1"} // x',
  'two values': '{"id":"1"}{"id":"2"}',
  'a prefix against hijacking': 'for (;;);{"id":"1"}',
  'the same key twice': '{"id":"1","id":"2","data":[]}',
  'a key __proto__': '{"id":"1","__proto__":{"polluted":true},"data":[{"id":"1","__proto__":{"polluted":true}}]}',
  'a key constructor': '{"id":"1","constructor":{"prototype":{"polluted":true}},"data":[]}',
  'a key toJSON': '{"id":"1","toJSON":1,"data":[],"then":1,"length":-1}',
  'nested lists': `{"id":"1","data":${deep(20_000)}}`,
  'nested objects': `{"id":"1","data":[],"caption":${deepObject(20_000)}}`,
  'a nested error': `{"error":{"message":"x","code":100,"error_data":${deepObject(20_000)}}}`,
  'nested all over': deep(20_000),
  'digits without end': `{"id":${'9'.repeat(20_000)},"data":[]}`,
  'an exponent': '{"id":1e400,"data":[]}',
  'half a surrogate': '{"id":"1","caption":"\\ud800","data":[]}',
  'broken UTF-8': '{"id":"1","caption":"\uFFFD\uFFFD","data":[]}',
  'zero bytes': '{"id":"1\\u0000","data":[]}',
  'an error with 200': '{"error":{"message":"(#100) no","type":"OAuthException","code":100}}',
  'an error without a code': '{"error":{"message":"no"}}',
  'an error as a text': '{"error":"invalid_request","error_description":"no"}',
  'an error as null': '{"error":null,"id":"1","data":[]}',
  'an error as a number': '{"error":1}',
  'an error as a list': '{"error":[{"message":"no","code":1}]}',
  'an error with odd members':
    '{"error":{"message":5,"code":"190","error_subcode":[],"error_data":"{","fbtrace_id":{}}}',
  'an error beside a value': '{"id":"1","error":{"message":"no","code":2},"data":[]}',
  'data as null': '{"data":null}',
  'data as a text': '{"data":"x","id":"1"}',
  'an item null': '{"data":[null],"id":"1"}',
};

describe.each([200, 400, 500])('Whatever comes with status %i', (status) => {
  test.each(Object.entries(bodies))('%s', async (name, text) => {
    for (const validation of ['strict', 'report', 'off'] as const) {
      const { client, requests } = scriptedClient(() => ({ text, status }), { validation });
      const account = new Account(client, '1');
      const outcomes = [
        new Post(client, '1').get({ fields: ['id', 'caption', { notes: ['id'] }] }),
        new AccountPosts(client, '1').get({ fields: ['id', { notes: ['id'] }] }),
        account.discovery.get({ username: 'x', fields: ['id', { posts: ['id'] }] }),
        client.get('1'),
        client.edge('1/x'),
        client.create('1/x'),
        new PostNotes(client, '1').create({ message: 'Hi' }),
        new Post(client, '1').delete(),
        client.batch([client.get('1'), client.create('2/x')]),
        client.batch([new AccountPosts(client, '1').get({ fields: ['id'] })]).settled(),
      ].map((call) => call.either());
      for (const outcome of await Promise.all(outcomes)) expect(isTyped(outcome)).toBe(true);
      const walks = await Promise.allSettled([
        client.edge('1/x').all({ max: 3 }),
        new AccountPosts(client, '1').get().take(3).next(),
      ]);
      for (const walk of walks) expect(walk.status === 'fulfilled' || walk.reason instanceof EdgewalkError).toBe(true);
      // A write is sent once; a removal may be repeated, and retries are off.
      expect(requests.filter(({ method, url }) => method === 'POST' && !url.endsWith('/'))).toHaveLength(2);
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    }
    expect(name).not.toBe('');
  });

  test.each(Object.entries(bodies))('%s, as the body of one item of a batch: the others are whole', async (_, body) => {
    const items = [
      { code: 200, body: '{"id":"1"}' },
      { code: status, body },
      { code: status, body },
      { code: 200, body: '{"id":"4"}' },
    ];
    for (const validation of ['strict', 'report', 'off'] as const) {
      const { client } = scriptedClient(() => ({ body: items }), { validation });
      const outcomes = await client
        .batch([
          client.get('1'),
          client.create('2/x'),
          new AccountPosts(client, '3').get({ fields: ['id'] }),
          client.get('4'),
        ])
        .settled();
      expect(outcomes[0]).toMatchObject({ right: { id: '1' } });
      expect(outcomes[3]).toMatchObject({ right: { id: '4' } });
      expect(outcomes.every(isTyped)).toBe(true);
    }
  });
});

const isTyped = (outcome: { readonly _tag: string; readonly left?: unknown }): boolean =>
  outcome._tag === 'Right' ||
  (outcome.left instanceof EdgewalkError && typeof JSON.stringify(outcome.left) === 'string');

test('an item whose body is no text but nested without end fails alone', async () => {
  const text = `[{"code":200,"body":"{\\"id\\":\\"1\\"}"},{"code":200,"body":${deepObject(20_000)}},null,5,"x",[]]`;
  const { client } = scriptedClient(() => ({ text }));
  const calls = ['1', '2', '3', '4', '5', '6'].map((id) => client.get(id));
  const outcomes = await client.batch(calls).settled();
  expect(outcomes[0]).toMatchObject({ right: { id: '1' } });
  expect(outcomes.every(isTyped)).toBe(true);
});
