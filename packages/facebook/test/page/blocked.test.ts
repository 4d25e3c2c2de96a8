import { expect, test } from '@jest/globals';
import { isRight } from 'fp-ts/lib/Either.js';
import { People, Person } from '../../src/page/blocked.js';

test('somebody is named by one kind of id at least', () => {
  expect(isRight(People.decode({ psid: ['1'] }))).toBe(true);
  expect(isRight(People.decode({}))).toBe(false);
  expect(isRight(Person.decode({ asid: '1' }))).toBe(true);
  expect(isRight(Person.decode({}))).toBe(false);
});
