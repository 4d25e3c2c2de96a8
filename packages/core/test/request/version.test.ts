import { expect, test } from '@jest/globals';
import { closings } from '../../src/index.js';

// The days of Meta's announcements of v26.0 and v27.0: blog of 2026-11-04, and the changelog of v26.0.
test('features close on the days that Meta announced', () => {
  const days = Object.entries(closings).map(([name, closing]) => [
    name,
    'closedOn' in closing ? `closed to new apps on ${closing.closedOn}` : `removed on ${closing.removedOn}`,
  ]);
  expect(Object.fromEntries(days)).toEqual({
    alias: 'closed to new apps on 2026-11-04',
    method: 'closed to new apps on 2026-11-04',
    callback: 'closed to new apps on 2026-11-04',
    ids: 'removed on 2026-10-27',
    date_format: 'removed on 2026-10-27',
  });
});
