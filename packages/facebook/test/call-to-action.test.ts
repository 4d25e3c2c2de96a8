import { expect, test } from '@jest/globals';
import { isRight } from 'fp-ts/lib/Either.js';
import { CallToActionUpdate } from '../src/call-to-action/update.js';

test('a number to call has its country', () => {
  expect(isRight(CallToActionUpdate.decode({ intl_number_with_plus: '+15550100' }))).toBe(true);
  expect(isRight(CallToActionUpdate.decode({ intl_number_with_plus: '5550100' }))).toBe(false);
});
