import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { closest, suggest } from '../../src/declare/index.js';
import { GraphClient } from '../../src/index.js';
import { scriptedClient, thrownBy } from '../support/script.js';
import { Post, PostNotes } from '../support/tree.js';

const fields = ['id', 'caption', 'comments_count', 'like_count', 'media_type', 'permalink', 'timestamp'];

const loose = (place: object) => place as Record<'get' | 'create', (...given: unknown[]) => unknown>;
const text = (act: () => unknown) => String(thrownBy(act));

describe('The name that was probably meant', () => {
  // Typing errors as people make them: a swap, a letter too few or too many, another case, another spelling of words.
  test.each([
    ['captoin', 'caption'],
    ['capton', 'caption'],
    ['captionn', 'caption'],
    ['Caption', 'caption'],
    ['likeCount', 'like_count'],
    ['comment_count', 'comments_count'],
    ['mediatype', 'media_type'],
    ['permalnk', 'permalink'],
    ['ids', 'id'],
  ])('%s: %s', (given, meant) => {
    expect(closest(given, fields)).toBe(meant);
    expect(suggest(given, fields)).toBe(`did you mean "${meant}"? If not, write one of ${fields.join(', ')}`);
  });

  test.each(['followers', 'x', '', 'story', 'a'.repeat(1_000), 5, undefined])('is not guessed for %j', (given) => {
    expect(closest(given, fields)).toBeUndefined();
    expect(suggest(given, fields)).toMatch(/^write one of id, /);
  });

  test('is a name itself, whatever the other names are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.stringMatching(/^[a-z]{3,12}$/), { minLength: 1 }), (names) => {
        for (const name of names) expect(closest(name, names)).toBe(name);
      }),
    );
  });

  test('comes first, wherever a name is typed', () => {
    const { client } = scriptedClient([]);
    const post = loose(new Post(client, '1'));
    expect(text(() => post.get({ fields: ['captoin'] }))).toContain('did you mean "caption"? If not, write one of');
    expect(text(() => post.get({ fields: [{ note: ['id'] }] }))).toContain('did you mean "notes"?');
    expect(text(() => loose(new PostNotes(client, '1')).create({ mesage: 'x' }))).toContain('did you mean "message"?');
    expect(text(() => post.get({}, { timeoutMS: 5 }))).toContain('did you mean "timeoutMs"?');
    expect(text(() => new GraphClient({ accesToken: 'x' } as never))).toContain('did you mean "accessToken"?');
    expect(text(() => new GraphClient({ accessToken: 'x', retry: { attempt: 2 } as never }))).toContain('"attempts"?');
  });
});
