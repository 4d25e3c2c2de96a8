import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { type ClientOptions, DecodeError, EdgewalkError, type OutcomeUnknownError } from '../../src/index.js';
import { failureOf, scriptedClient } from '../support/script.js';
import { Account, AccountPosts, Post, PostNotes } from '../support/tree.js';

const fields = ['id', 'caption', 'like_count', { notes: ['id', 'hidden'] }] as const;
const listFrom = (body: unknown, options: Partial<ClientOptions> = {}) =>
  new AccountPosts(scriptedClient(() => ({ body }), options).client, '1').get({ fields });

describe('A response of another shape', () => {
  test('is reported with path, expected type and actual value', async () => {
    const ok = { id: '1', like_count: 1 };
    const error = await failureOf(listFrom({ data: [ok, ok, ok, { id: '4', like_count: 'seven' }] }));
    expect(error).toBeInstanceOf(DecodeError);
    expect(error.message).toBe('GET /1/posts: data[3].like_count: expected number, got "seven"');
    expect(error).toMatchObject({
      mismatches: [{ path: 'data[3].like_count', expected: 'number', actual: '"seven"' }],
    });
  });

  test.each<[unknown, string]>([
    [{}, 'data: expected Array<Post>, got nothing'],
    [{ data: null }, 'data: expected Array<Post>, got null'],
    [{ data: {} }, 'data: expected Array<Post>, got an object'],
    [[], '(the whole answer): expected list, got an array'],
    ['x', '(the whole answer): expected list, got "x"'],
    [{ data: [5] }, 'data[0]: expected Post, got 5'],
    [{ data: [{ caption: 'x' }] }, 'data[0].id: expected id, got nothing'],
    [{ data: [{ id: 1.5 }] }, 'data[0].id: expected id, got 1.5'],
    [{ data: [{ id: '1', caption: ['x'] }] }, 'data[0].caption: expected string, got an array'],
    [{ data: [{ id: '1', notes: ['x'] }] }, 'data[0].notes: expected list, got an array'],
    [
      { data: [{ id: '1', notes: { data: [{ id: '2', hidden: 'no' }] } }] },
      'data[0].notes.data[0].hidden: expected boolean, got "no"',
    ],
    [{ data: [], paging: { next: 5 } }, 'paging.next: expected string, got 5'],
    [
      { data: [{ id: '1', caption: 5, like_count: 'x' }] },
      'data[0].caption: expected string, got 5; data[0].like_count: expected number, got "x"',
    ],
  ])('%j is reported as such', async (body, message) => {
    expect((await failureOf(listFrom(body))).message).toBe(`GET /1/posts: ${message}`);
  });

  test('lists only some of many mismatches, and never shows a long text', async () => {
    const data = Array.from({ length: 9 }, () => ({
      id: '1',
      like_count: 'secret words of a person, written down here',
    }));
    const error = await failureOf(listFrom({ data }));
    expect(error.message).toContain('(and 4 more)');
    expect(error.message).not.toContain('person');
  });

  test('does not show the value of a member with the name of a secret', async () => {
    const { client } = scriptedClient([{ body: { data: [{ id: '1', hidden: { access_token: 5 } }] } }]);
    const error = await failureOf(new PostNotes(client, '1').get({ fields: ['id', 'hidden'] }));
    expect(error).toMatchObject({ mismatches: [{ path: 'data[0].hidden', actual: 'an object' }] });
  });
});

describe('A response that is accepted', () => {
  test('may omit optional members, or have null for them', async () => {
    expect((await listFrom({ data: [{ id: '1', caption: null }, { id: '2' }] })).data).toEqual([
      { id: '1' },
      { id: '2' },
    ]);
  });

  test('may have unknown keys', async () => {
    const page = await listFrom({ data: [{ id: '1', fresh: { a: 1 } }], fresh: 1 });
    expect(page.data).toEqual([{ id: '1', fresh: { a: 1 } }]);
  });

  test('may have ids as numbers, and unknown words', async () => {
    const { client } = scriptedClient([{ body: { id: 5, kind: 'HOLOGRAM' } }]);
    expect(await new Post(client, '1').get({ fields: ['id', 'kind'] })).toEqual({
      id: '5',
      kind: 'HOLOGRAM',
    });
  });

  test('has the summary', async () => {
    const page = await listFrom({ data: [], summary: { total_count: 18 } });
    expect(page.summary).toEqual({ total_count: 18 });
    expect(JSON.parse(JSON.stringify(page))).toEqual({ data: [], summary: { total_count: 18 } });
  });

  test('is an object whose only own members are data', async () => {
    const page = await listFrom({ data: [{ id: '1' }], paging: { cursors: { after: 'A' } } });
    expect(page.data).toEqual([{ id: '1' }]);
    expect(page.cursors).toEqual({ after: 'A' });
    expect(Object.keys(page)).toEqual(['data']);
  });
});

describe('validation', () => {
  const drifted = { data: [{ id: '1', like_count: 'seven' }] };

  test("'report' returns the value and reports the mismatches", async () => {
    const drifts: DecodeError[] = [];
    const page = await listFrom(drifted, { validation: 'report', onDrift: (error) => drifts.push(error) });
    expect(page.data).toEqual(drifted.data);
    expect(drifts.map(({ message }) => message)).toEqual([
      'GET /1/posts: data[0].like_count: expected number, got "seven"',
    ]);
  });

  test("'off' returns it without a report", async () => {
    expect((await listFrom(drifted, { validation: 'off' })).data).toEqual(drifted.data);
  });

  test.each(['report', 'off'] as const)("'%s' still refuses anything but an object", async (validation) => {
    for (const body of [null, [], 5, 'x']) {
      expect(await failureOf(listFrom(body, { validation }))).toBeInstanceOf(DecodeError);
    }
  });

  test.each(['strict', 'report', 'off'] as const)(
    "'%s' never fails in an untyped way, whatever comes",
    async (validation) => {
      const paging = fc.record(
        { next: fc.jsonValue(), previous: fc.jsonValue(), cursors: fc.jsonValue() },
        { requiredKeys: [] },
      );
      const list = fc.record(
        {
          id: fc.oneof(fc.constant('1'), fc.jsonValue()),
          data: fc.oneof(
            fc.jsonValue(),
            fc.array(fc.oneof(fc.jsonValue(), fc.record({ id: fc.constant('1'), notes: fc.jsonValue() }))),
          ),
          paging: fc.oneof(fc.jsonValue(), paging),
          summary: fc.jsonValue(),
          posts: fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue(), paging })),
          discovery: fc.oneof(
            fc.jsonValue(),
            fc.record({
              id: fc.constant('1'),
              posts: fc.oneof(fc.jsonValue(), fc.record({ data: fc.jsonValue(), paging })),
            }),
          ),
        },
        { requiredKeys: [] },
      );
      await fc.assert(
        fc.asyncProperty(fc.oneof(fc.jsonValue(), list), async (body) => {
          const { client } = scriptedClient(() => ({ body }), { validation });
          const account = new Account(client, '1');
          const calls = [
            listFrom(body, { validation }),
            listFrom(body, { validation }).take(3).next(),
            account.get({ fields: ['id', { posts: ['id', { notes: ['id'] }] }] }),
            account.discovery.get({ username: 'x', fields: ['id', { posts: ['id'] }] }),
            new PostNotes(client, '1').create({ message: 'x' }),
            client.edge('1/x').all({ max: 3 }),
          ];
          for (const outcome of await Promise.allSettled(calls)) {
            const reason: unknown = outcome.status === 'rejected' ? outcome.reason : undefined;
            expect(reason === undefined || reason instanceof EdgewalkError ? '' : reason).toBe('');
          }
        }),
        { numRuns: 200 },
      );
    },
  );

  test('does not turn a write that happened into an unknown outcome', async () => {
    const { client } = scriptedClient([{ body: { identifier: 5 } }]);
    const error = await failureOf(new PostNotes(client, '1').create({ message: 'x' }));
    expect(error).toMatchObject({ _tag: 'DecodeError', retry: 'never' } satisfies Partial<
      Record<keyof OutcomeUnknownError, unknown>
    >);
  });
});
