import { expect, test } from '@jest/globals';
import { checkSpan } from '../../src/insights/span.js';

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
