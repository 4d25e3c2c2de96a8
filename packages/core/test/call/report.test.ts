import { describe, expect, test } from '@jest/globals';
import type { DecodeError } from '../../src/index.js';
import { failureOf, scriptedClient, thrownBy } from '../support/script.js';
import { AccountPosts, Post } from '../support/tree.js';

/** A client that reports what does not decode. */
function reporting(body: unknown, validation: 'report' | 'off' = 'report') {
  const drifts: DecodeError[] = [];
  const { client } = scriptedClient([{ body }], { validation, onDrift: (error) => void drifts.push(error) });
  return { client, drifts };
}

// The first is a recorded answer: `/ig_audio` has its list under a name of its own.
const noLists = [
  { audio: [{ audio_id: '5', title: 't' }] },
  {},
  { data: null },
  { data: { 0: { id: '1' } } },
  { data: 'x' },
];

describe("validation: 'report'", () => {
  test.each(noLists)('makes no empty list of an answer without one: %j', async (body) => {
    for (const validation of ['report', 'off'] as const) {
      const { client } = reporting(body, validation);
      expect(await failureOf(new AccountPosts(client, '1').get({ fields: ['id'] }))).toMatchObject({
        _tag: 'DecodeError',
        mismatches: [{ path: 'data' }],
      });
    }
  });

  test.each([...noLists, 'x', 5, true])(
    'an expanded list that is none: %j is an error when it is used',
    async (notes) => {
      for (const validation of ['report', 'off'] as const) {
        const { client, drifts } = reporting({ id: '1', notes }, validation);
        const post = await new Post(client, '1').get({ fields: ['id', { notes: ['id'] }] });
        expect(thrownBy(() => post.notes?.data)).toMatchObject({
          _tag: 'DecodeError',
          mismatches: [{ path: expect.stringMatching(/^notes/) }],
        });
        expect(post.notes?.next).toBeUndefined();
        expect(JSON.parse(JSON.stringify(post))).toEqual({ id: '1', notes });
        expect(() => structuredClone({ ...post })).not.toThrow();
        expect(drifts).toHaveLength(validation === 'report' ? 1 : 0);
      }
    },
  );

  test('an expanded list that comes without its `data` is used as it came', async () => {
    for (const validation of ['report', 'off'] as const) {
      const { client } = reporting({ id: '1', notes: [{ id: '2' }] }, validation);
      const post = await new Post(client, '1').get({ fields: ['id', { notes: ['id'] }] });
      expect(post.notes?.data).toEqual([{ id: '2' }]);
    }
  });

  test('keeps items and members that do not decode as they came', async () => {
    const data = [{ id: '1', caption: 5 }, 'odd', { id: { nested: true } }];
    const { client, drifts } = reporting({ data, summary: 3 });
    expect((await new AccountPosts(client, '1').get({ fields: ['id', 'caption'] })).data).toEqual(data);
    expect(drifts).toHaveLength(1);
  });
});
