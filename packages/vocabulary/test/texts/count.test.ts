import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  hashtagsIn,
  isAllCapitals,
  lengthOf,
  lengthWithEmojiBytes,
  linksIn,
  mentionsIn,
  textExcess,
  textProblem,
} from '../../src/texts.js';

// The limits and what they count are Meta's: "Maximum 2200 characters, 30 hashtags, and 20 @ tags" (IG User Media); "must
// not exceed 300 characters", "more than 4 hashtags", "more than 1 URL", "all capital letters" (IG Comment, Replies).

describe('characters', () => {
  test.each([
    ['', 0],
    ['Rye', 3],
    ['Crème', 5],
    ['🍞🍞', 2],
    ['a\nb', 3],
  ])('%j has %i', (text, count) => expect(lengthOf(text)).toBe(count));
});

// "Emojis are counted as the number of UTF-8 bytes they consist of" (Meta, Threads API, Posts). threads-go counts an emoji
// as one, Postiz as JavaScript does: both are laxer. What is no emoji for sure is one character.
describe('characters on Threads', () => {
  test.each([
    ['', 0],
    ['Crème パン', 8],
    ['👍', 4],
    ['👍🏽', 8],
    ['👨‍👩‍👧', 18],
    ['👩🏽‍🚀', 15],
    ['🇩🇪', 8],
    ['🏴󠁧󠁢󠁥󠁮󠁧󠁿', 28],
    ['❤️', 6],
    ['1️⃣', 7],
    ['a🍞b', 6],
    ['© ™ ❤ 1 # *', 11],
  ])('%j has %i', (text, count) => expect(lengthWithEmojiBytes(text)).toBe(count));

  test('no text is longer than its bytes, nor shorter than its characters', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(lengthWithEmojiBytes(text)).toBeGreaterThanOrEqual(lengthOf(text));
        expect(lengthWithEmojiBytes(text)).toBeLessThanOrEqual(Buffer.byteLength(text));
      }),
    );
  });
});

describe('hashtags', () => {
  test.each<[string, string[]]>([
    ['Rye #bread, #Brot!', ['bread', 'Brot']],
    ['#a#b', ['a', 'b']],
    ['#a #a', ['a', 'a']],
    ['#über_gut #パン #хлеб #2026', ['über_gut', 'パン', 'хлеб', '2026']],
    ['＃パン', ['パン']],
    ['#🍞', ['🍞']],
    ['# a, #, ## and #!', []],
    ['#️⃣', []],
    ['##a', ['a']],
    ['#a-b', ['a']],
    // No page of Meta's says how these count: what is no hashtag to a reader counts as none.
    ['It&#39;s &#x27;rye&#X27; &amp;#39;', []],
    ['salt&#pepper &#tag', ['pepper', 'tag']],
    ['https://example.com/#menu #bread', ['bread']],
    ['HTTPS://EXAMPLE.COM/a?b=1#c, #d', ['d']],
    ['(http://example.com#a)', []],
    ['www.example.com/#a example.com/#b brötchen.example/menu#c', []],
    ['rye/#bread and.or #c', ['bread', 'c']],
    ['https://#a', []],
  ])('%j has %j', (text, names) => expect(hashtagsIn(text)).toEqual(names));
});

describe('mentions', () => {
  test.each<[string, string[]]>([
    ['with @anna.b and @_c_', ['anna.b', '_c_']],
    ['thanks @anna.', ['anna']],
    ['(@anna)@bert', ['anna', 'bert']],
    ['anna@example.com', []],
    ['@ @. @!', []],
    ['＠anna', ['anna']],
    ['https://example.com/@anna by @bert', ['bert']],
    ['example.com/@anna/a', []],
  ])('%j has %j', (text, names) => expect(mentionsIn(text)).toEqual(names));
});

test.each<[string, number]>([
  ['https://example.com and HTTP://example.com/a', 2],
  ['example.com', 0],
  ['https://', 0],
])('%j has %i links', (text, count) => expect(linksIn(text)).toHaveLength(count));

test.each<[string, boolean]>([
  ['BUY NOW', true],
  ['B 2 B', true],
  ['ÜBER', true],
  ['Buy NOW', false],
  ['A', false],
  ['42!', false],
  ['パン', false],
])('%j is all capitals: %s', (text, expected) => expect(isAllCapitals(text)).toBe(expected));

test('an excess says the rule, the limit and the count; the words are for people', () => {
  const limits = { characters: 2200, links: 1, allCapitals: false } as const;
  expect(textExcess('x'.repeat(2201), limits)).toEqual({ rule: 'characters', limit: 2200, found: 2201 });
  expect(textProblem('x'.repeat(2201), limits, 'a caption')).toBe('a caption has at most 2,200 characters, not 2201');
  expect(textProblem('http://a.b http://a.b', limits, 'a text')).toBe('a text has at most 1 link, not 2');
  expect(textProblem('BUY', limits, 'a text')).toBe('a text may not be of capital letters alone');
  expect(textExcess('fits', limits)).toBeUndefined();
  const onThreads = { characters: 500, emoji: 'bytes' } as const;
  expect(textExcess('🍞'.repeat(125), onThreads)).toBeUndefined();
  expect(textExcess('🍞'.repeat(126), onThreads)).toEqual({ rule: 'characters', limit: 500, found: 504 });
  const link = 'https://a.example/1';
  expect(textExcess(`${link} ${link}`, { uniqueLinks: 1 })).toBeUndefined();
  expect(textProblem(`${link} ${link}2`, { uniqueLinks: 1 }, 'a text')).toMatch('at most 1 different link, not 2');
});

const word = fc.stringMatching(/^[\p{L}]{1,8}$/u);

const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);

test('whatever is written between them, as many are counted as were written', () => {
  const piece = fc.oneof(
    word.map((name) => ({ text: `#${name}`, hashtags: 1, mentions: 0 })),
    fc.stringMatching(/^[a-z_]{1,8}$/).map((name) => ({ text: `@${name}`, hashtags: 0, mentions: 1 })),
    word.map((text) => ({ text, hashtags: 0, mentions: 0 })),
    fc.constantFrom('anna@example.com', '# 1', '@', '🍞', '...').map((text) => ({ text, hashtags: 0, mentions: 0 })),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), fc.constantFrom(' ', '\n', ' , '), (pieces, between) => {
      const text = pieces.map((one) => one.text).join(between);
      expect(hashtagsIn(text)).toHaveLength(sum(pieces.map(({ hashtags }) => hashtags)));
      expect(mentionsIn(text)).toHaveLength(sum(pieces.map(({ mentions }) => mentions)));
    }),
  );
});

test('a text is as long as its parts', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (a, b) => {
      expect(lengthOf(a + b)).toBe(lengthOf(a) + lengthOf(b));
      expect(textExcess(a, { characters: lengthOf(a) })).toBeUndefined();
    }),
  );
});
