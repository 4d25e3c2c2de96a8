import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { findingsOf, type Limit, type MediaFacts, type SurfaceLimits } from '../../src/index.js';
import { findingsAtOnce } from '../../src/look/look.js';

const surface = (...limits: readonly Limit[]): SurfaceLimits => ({ surface: 'a reel', media: 'video', limits });
const judged = (limit: Limit, facts: MediaFacts) => findingsOf(facts, [surface(limit)], 'reel.file');

test('a finding says the rule, the limit, what was found, where, and all of it in words', () => {
  expect(judged({ rule: 'seconds', least: 3, most: 900, severity: 'refusal' }, { seconds: 960 })).toEqual([
    {
      severity: 'refusal',
      rule: 'seconds',
      limit: { least: 3, most: 900 },
      found: 960,
      at: 'reel.file',
      surface: 'a reel',
      message: 'its length is 16 minutes, and a reel has 3 s to 15 minutes',
    },
  ]);
});

test.each<[Limit, MediaFacts, string]>([
  [
    { rule: 'bytes', most: 8 * 1024 * 1024, severity: 'refusal' },
    { bytes: 9_000_000 },
    'size is 8.58 MB, and a reel has at most 8 MB',
  ],
  [
    { rule: 'ratio', least: 0.8, most: 1.91, severity: 'refusal' },
    { width: 1000, height: 400 },
    'is 2.5:1, and a reel has 4:5 to 1.91:1',
  ],
  [{ rule: 'format', oneOf: ['jpeg'], severity: 'refusal' }, { format: 'png' }, 'format is png, and a reel has jpeg'],
  [
    { rule: 'shortSide', least: 540, severity: 'refusal' },
    { width: 180, height: 320 },
    'is 180 px, and a reel has at least 540 px',
  ],
  [
    { rule: 'frameRate', least: 24, most: 60, severity: 'warning' },
    { frameRate: 1 },
    'is 1 fps, and a reel has 24 fps to 60 fps',
  ],
  [
    { rule: 'videoCodec', oneOf: ['avc', 'hevc'], severity: 'warning' },
    { videoCodec: 'vp9' },
    'is vp9, and a reel has avc, hevc',
  ],
  [{ rule: 'bitRate', most: 25_000_000, severity: 'warning' }, { bytes: 40_000_000, seconds: 10 }, 'is 32 Mbit/s'],
  [{ rule: 'indexFirst', severity: 'warning' }, { indexFirst: false }, 'after the media'],
  [{ rule: 'sampleRate', most: 48_000, severity: 'warning' }, { sampleRate: 96_000 }, 'is 96 kHz'],
  [{ rule: 'width', most: 1440, severity: 'warning', note: 'Meta scales it' }, { width: 2000 }, '; Meta scales it'],
  [
    { rule: 'secondsAhead', most: 2_592_000, severity: 'warning' },
    { secondsAhead: 3_456_000 },
    'is 40 days, and a reel has at most 30 days',
  ],
])('%j of %j', (limit, facts, words) => {
  expect(judged(limit, facts)).toHaveLength(1);
  expect(judged(limit, facts)[0]?.message).toContain(words);
  expect(judged(limit, {})).toEqual([]);
});

describe('what is measured roughly', () => {
  test.each<[Limit, MediaFacts]>([
    [{ rule: 'seconds', most: 60, severity: 'refusal' }, { seconds: 60.02 }],
    [
      { rule: 'ratio', least: 0.8, severity: 'refusal' },
      { width: 1080, height: 1351 },
    ],
    [{ rule: 'frameRate', least: 24, severity: 'warning' }, { frameRate: 23.976 }],
  ])('%j is not exceeded by %j', (limit, facts) => expect(judged(limit, facts)).toEqual([]));
});

test('an image where a video goes is refused, and nothing else is said of it', () => {
  const facts = { media: 'image', bytes: 10, format: 'jpeg' } as const;
  expect(judged({ rule: 'format', oneOf: ['mp4'], severity: 'refusal' }, facts)).toMatchObject([
    { rule: 'media', limit: 'video', found: 'image', message: 'it is an image, and a reel is a video' },
  ]);
});

test.each([
  ['text', 'it is plain text, and a reel is a video'],
  ['html', 'it is a page of HTML, and a reel is a video'],
  ['pdf', 'it is a PDF, and a reel is a video'],
  ['m4a', 'it is an M4A, and a reel is a video'],
])('%s where a video goes is refused, whatever the format may be', (format, message) => {
  const facts = { media: 'other', bytes: 10, format } as const;
  for (const limits of [[], [{ rule: 'format', oneOf: ['mp4'], severity: 'warning' }] as const])
    expect(findingsOf(facts, [surface(...limits)], 'reel.file')).toMatchObject([
      { rule: 'media', severity: 'refusal', limit: 'video', found: format, message },
    ]);
});

test('a format that we do not know is a warning, beside what else is found', () => {
  const format: Limit = { rule: 'format', oneOf: ['mp4'], severity: 'refusal' };
  const bytes: Limit = { rule: 'bytes', most: 5, severity: 'refusal' };
  for (const facts of [
    { format: 'unknown', bytes: 10 } as const,
    { media: 'video', format: 'unknown', bytes: 10 } as const,
  ])
    expect(findingsOf(facts, [surface(format, bytes)], 'reel.file')).toMatchObject([
      { rule: 'format', severity: 'warning', found: 'unknown', message: expect.stringContaining('no video we know') },
      { rule: 'bytes', severity: 'refusal' },
    ]);
});

test('of two kinds the one that it is counts, and an unknown one passes', () => {
  const image: SurfaceLimits = {
    surface: 's',
    media: 'image',
    limits: [{ rule: 'bytes', most: 8, severity: 'refusal' }],
  };
  const both = [image, surface({ rule: 'bytes', most: 100, severity: 'refusal' })];
  expect(findingsOf({ media: 'image', bytes: 50 }, both, 'file')).toHaveLength(1);
  expect(findingsOf({ media: 'video', bytes: 50 }, both, 'file')).toEqual([]);
  expect(findingsOf({ bytes: 5000 }, both, 'file')).toEqual([]);
});

test('a value within its limits is never a finding, and one clearly beyond always is', () => {
  const limit: Limit = { rule: 'seconds', least: 3, most: 90, severity: 'refusal' };
  fc.assert(
    fc.property(
      fc.double({ min: 3, max: 90, noNaN: true }),
      fc.double({ min: 0.1, max: 1e6, noNaN: true }),
      (fits, over) => {
        expect(judged(limit, { seconds: fits })).toEqual([]);
        expect(judged(limit, { seconds: 90.1 + over })).toHaveLength(1);
      },
    ),
  );
});

test.each([
  ['https://example.com/loaf.png', ['format']],
  ['https://example.com/LOAF.PNG?size=2#top', ['format']],
  ['https://example.com/oven.mp4', ['media']],
  ['https://example.com/loaf.pdf', ['format']],
  ['https://example.com/loaf.jpeg', []],
  ['https://example.com/loaf', []],
  ['https://example.com/loaf.php?file=a.png', []],
  ['https://example.png/', []],
  ['https://example.com/loaf.constructor', []],
])('the end of %s', (url, rules) => {
  const allowed: SurfaceLimits = {
    surface: 'an image',
    media: 'image',
    limits: [{ rule: 'format', oneOf: ['jpeg'], severity: 'refusal' }],
  };
  expect(findingsAtOnce({ at: 'image_url', allowed: [allowed], url }, false).map(({ rule }) => rule)).toEqual(rules);
});
