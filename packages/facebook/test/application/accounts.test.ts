import { expect, test } from '@jest/globals';
import { InvalidArgumentError } from '@edgewalk/facebook';
import { answering } from '../support/answering.js';

const made = { id: '1', email: 'a@tfbnw.net', login_url: 'https://example.org/l', password: 'x' };

test('a test user is made with a name, or taken from another app with its token', async () => {
  const { fb, requests } = answering(made);
  const { accounts } = fb.application('2');
  expect(await accounts.create({ name: 'Ada', installed: true })).toEqual(made);
  await accounts.create({ uid: '1', owner_access_token: '3|secret' });
  expect(requests).toHaveLength(2);
});

test('never both', () => {
  const { fb } = answering(made);
  const { accounts } = fb.application('2');
  expect(() => accounts.create({ uid: '1', owner_access_token: '3|s', name: 'Ada' })).toThrow(InvalidArgumentError);
  expect(() => accounts.create({ uid: '1' })).toThrow('owner_access_token');
});
