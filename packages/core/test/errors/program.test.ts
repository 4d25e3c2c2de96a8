import { describe, expect, test } from '@jest/globals';
import { GraphClient, InvalidArgumentError, NotSupportedError } from '../../src/index.js';
import { scriptedClient, thrownBy } from '../support/script.js';
import { Account, Note, Post, PostNotes } from '../support/tree.js';

/** What a caller without types can do. */
type Loose = Record<'get' | 'create' | 'update' | 'delete', (input?: unknown) => unknown>;
const loose = (place: unknown) => place as Loose;

describe('What Meta does not offer', () => {
  test('is thrown at once with the alternative, and sends nothing', () => {
    const { client, requests } = scriptedClient([]);
    const error = thrownBy(() => loose(new Account(client, '1').posts).delete());
    expect(error).toBeInstanceOf(NotSupportedError);
    expect(error).toMatchObject({
      operation: 'AccountPosts.delete',
      advice: 'delete the post itself: api.post(id).delete()',
      retry: 'never',
    });
    expect(requests).toHaveLength(0);
  });

  test('does not compile', () => {
    const { client } = scriptedClient([]);
    // @ts-expect-error -- the compiler quotes the reason
    expect(() => new Account(client, '1').posts.delete()).toThrow(NotSupportedError);
  });
});

describe('An invalid argument', () => {
  const { client, requests } = scriptedClient([]);
  const notes = loose(new PostNotes(client, '1'));

  test.each<[string, () => unknown, string]>([
    ['no input', () => notes.create(), 'message: write string, not nothing'],
    ['a wrong type', () => notes.create({ message: 5 }), 'message: write string, not 5'],
    ['an unknown key', () => notes.create({ message: 'x', mesage: 'y' }), '"mesage"'],
    ['no object', () => notes.create('Hi'), 'give an object'],
    ['a list', () => notes.create([]), 'give an object'],
    ['a limit of 0', () => notes.get({ limit: 0 }), '1 to 50'],
    ['a limit above the largest page', () => notes.get({ limit: 51 }), '1 to 50'],
    ['a limit as text', () => notes.get({ limit: '5' }), '1 to 50'],
    ['an unknown parameter of a list', () => notes.get({ since: 5 }), '"since"'],
    ['an unknown field', () => notes.get({ fields: ['id', 'textt'] }), '"textt"'],
    ['no fields', () => notes.get({ fields: [] }), 'not empty'],
    ['fields as text', () => notes.get({ fields: 'id' }), 'not empty'],
    ['an id as a number', () => new Post(client, 178 as never), "'178'"],
    ['no id', () => new Post(client, ''), 'give an id'],
    ['a path as an id', () => new Post(client, '1/notes'), 'without slashes'],
    ['a query as an id', () => new Post(client, '1?fields=x'), 'is no id'],
    ['dots as an id', () => new Post(client, '..'), 'is no id'],
    ['a path that is a number', () => client.get(178 as never), 'string'],
    ['a path that climbs', () => client.get('1/../2'), 'is no id'],
    // The empty path itself is the root.
    ['an empty segment', () => client.get('1//media'), 'give an id'],
  ])('is refused before anything is sent: %s', (_, act, text) => {
    const error = thrownBy(act);
    expect(error).toBeInstanceOf(InvalidArgumentError);
    expect((error as Error).message).toContain(text);
    expect(requests).toHaveLength(0);
  });

  // As JavaScript lets it come.
  test.each<[string, () => unknown]>([
    ['no options of a client', () => new (GraphClient as new (options?: unknown) => unknown)()],
    ['a token in place of options', () => new (GraphClient as new (options?: unknown) => unknown)('EAAx')],
    ['null as options of a call', () => new Post(client, '1').get({}, null as never)],
    ['null as parameters', () => client.get('1', null as never)],
    ['null as parameters of a list', () => client.edge('1', null as never)],
    ['nothing in a batch', () => client.batch(undefined as never)],
    ['promises in a batch', () => client.batch([Promise.resolve(1)] as never)],
    ['a bigint as a limit', () => notes.get({ limit: 5n })],
    ['a bigint as a field', () => notes.get({ fields: [5n] })],
  ])('is typed: %s', (_, act) => {
    expect(thrownBy(act)).toBeInstanceOf(InvalidArgumentError);
  });

  // The literal 17920000932057563 is 17920000932057564 before anybody sees it: another object's id.
  test.each([17_920_000_932_057_564, 17_920_000_932_057_564n])('prints no number above 2^53: %s', (id) => {
    const acts = [
      () => new Post(client, id as never),
      () => client.get(id as never),
      () => notes.create({ message: id }),
      () => notes.get({ limit: id }),
      () => notes.get({ fields: [id] }),
    ];
    for (const act of acts) {
      expect(thrownBy(act)).toBeInstanceOf(InvalidArgumentError);
      expect(String(thrownBy(act))).not.toMatch(/1792/);
    }
  });

  test('that only the other login offers names that login', () => {
    const other = scriptedClient([], { login: 'instagram' });
    expect(() => new Post(other.client, '1').delete()).toThrow('Facebook Login');
    expect(() => new Post(other.client, '1').get({ fields: ['views'] })).toThrow('Facebook Login');
    expect(() => new Note(other.client, '1').delete()).not.toThrow();
  });
});
