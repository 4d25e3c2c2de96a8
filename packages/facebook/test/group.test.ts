import { expect, test } from '@jest/globals';
import { declaration, type Operation } from '@edgewalk/core/declare';
import { answering } from './support/answering.js';

test('groups are still asked for, and say that they are gone', async () => {
  const recorded = { id: '1', name: 'Walkers', member_count: 3, created_time: '2020-01-01T00:00:00+0000' };
  const { fb, requests } = answering(recorded);
  const group = fb.group('1');
  expect(await group.get()).toEqual(recorded);
  expect(requests).toHaveLength(1);
  const operations: Operation[] = [group, group.feed, group.picture].map((at) => at[declaration].get);
  for (const operation of operations) expect(operation).toMatchObject({ facts: { retired: { on: '2024-04-22' } } });
});
