import { expect, test } from '@jest/globals';
import { decide } from '../src/moderate/rules.js';

test.each([
  ['Earn MONEY from home', 0, 'hide'],
  ['see www.example.org', 0, 'hide'],
  ['Do you ship these?', 1, 'reply'],
  ['Do you ship these to me?', 2, 'hide'],
  ['Yum', 7, 'leave'],
] as const)('%s, said %i times before: %s', (text, before, action) => {
  expect(decide({ id: '1', author: '@two.spoons', text }, before).action).toBe(action);
});
