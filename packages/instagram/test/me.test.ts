import { expect, test } from '@jest/globals';
import { answersGet, tree } from './support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const api = tree();

offline();

test('the person and the Pages they manage', async () => {
  void answersGet('/me', { id: '7', name: 'Ann' });
  expect(await api.me.get()).toEqual({ id: '7', name: 'Ann' });
  const sent = answersGet('/me/accounts', {
    data: [{ name: 'Cafe', instagram_business_account: { id: '1784', username: 'cafe' } }, { name: 'Bare' }],
  });
  const pages = await api.me.accounts.get({
    fields: ['name', { instagram_business_account: ['id', 'username'] }],
  });
  expect(await sent).toEqual({ fields: 'name,instagram_business_account{id,username}' });
  expect(pages.data.map((page) => page.instagram_business_account?.username)).toEqual(['cafe', undefined]);
});

test('there is none with Instagram Login', async () => {
  await expect(tree('IGAAtest').me.get()).rejects.toThrow('exists with Facebook Login only');
});
