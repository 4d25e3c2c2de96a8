import { expect, test } from '@jest/globals';
import { decide, replyTo } from '../src/moderate/rules.js';

test.each([
  ['Earn MONEY from home', 0, 'hide'],
  ['see www.example.org', 0, 'hide'],
  ['Do you ship these?', 1, 'reply'],
  ['Do you ship these to me?', 2, 'hide'],
  ['Yum', 7, 'leave'],
  ['Mine was stale', 0, 'reply'],
] as const)('%s, said %i times before: %s', (text, before, action) => {
  expect(decide({ id: '1', author: '@two.spoons', text }, before).action).toBe(action);
});

test('complaints are also answered in private, and messages like questions', () => {
  expect(decide({ id: '1', author: '@two.spoons', text: 'A refund, please' }, 0)).toMatchObject({
    message: 'We are sorry, @two.spoons, and have sent you a message.',
    privately: expect.stringContaining('When did you buy it?'),
  });
  expect([replyTo('When do you open?'), replyTo('Hello')]).toEqual(['From seven until it is gone.', undefined]);
});
