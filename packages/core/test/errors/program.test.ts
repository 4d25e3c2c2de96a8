import { describe, expect, test } from '@jest/globals';
import { InvalidArgumentError, NotSupportedError } from '../../src/index.js';
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

  test('that only the other login offers names that login', () => {
    const other = scriptedClient([], { login: 'instagram' });
    expect(() => new Post(other.client, '1').delete()).toThrow('Facebook Login');
    expect(() => new Post(other.client, '1').get({ fields: ['views'] })).toThrow('facebook login');
    expect(() => new Note(other.client, '1').delete()).not.toThrow();
  });
});
