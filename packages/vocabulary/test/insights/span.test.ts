import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { checkSpan, windowsOf } from '../../src/insights/span.js';

test.each([
  [{}],
  [{ since: 0 }],
  [{ until: '2026-01-01' }],
  [{ since: 0, until: 30 * 86_400 }],
  [{ since: '2026-01-01', until: '2026-01-31' }],
  [{ since: new Date('2026-01-01'), until: '2026-01-31T00:00:00+0000' }],
  [{ since: '1767225600', until: new Date('2026-01-31') }],
  [{ since: '-1 year', until: 'now' }],
  [{ since: '2026-01-01', until: '2026-99-99' }],
])('%j is a span of 30 days at most, or cannot be checked', (span) => {
  expect(checkSpan(span, 30)).toBeUndefined();
});

test.each([
  [{ since: 0, until: 30 * 86_400 + 1 }, 'at most 30 days, not 31: make a call for each 30 days'],
  [{ since: '2026-01-01', until: new Date('2026-03-02') }, 'at most 30 days, not 60'],
  [{ since: '1767225600', until: '2026-02-01' }, 'not 31'],
  [{ since: 2, until: 1 }, 'since lies after until'],
])('%j is not', (span, complaint) => {
  expect(checkSpan(span, 30)).toContain(complaint);
});

test('the parts of a range cover it without gaps, none longer than allowed, the latest first', () => {
  const time = fc.integer({ min: 0, max: 2_000_000_000 });
  fc.assert(
    fc.property(
      time,
      fc.integer({ min: 0, max: 100_000_000 }),
      fc.constantFrom(1, 30, 90),
      (since, length, maxDays) => {
        const windows = windowsOf(since, since + length, maxDays);
        expect(windows[0]?.until).toBe(since + length);
        expect(windows.at(-1)?.since).toBe(since);
        for (const window of windows) expect(window.until - window.since).toBeLessThanOrEqual(maxDays * 86_400);
        expect(windows.slice(1).map((window) => window.until)).toEqual(
          windows.slice(0, -1).map((window) => window.since),
        );
      },
    ),
  );
});

test('a range of whole parts has no empty one; an empty range is one part', () => {
  const day = 86_400;
  expect(windowsOf(0, 60 * day, 30)).toEqual([
    { since: 30 * day, until: 60 * day },
    { since: 0, until: 30 * day },
  ]);
  expect(windowsOf(5, 5, 30)).toEqual([{ since: 5, until: 5 }]);
});
