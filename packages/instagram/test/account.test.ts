import { expect, test } from '@jest/globals';
import { AccessTokenError, fetchTransport, NotFoundError } from '@edgewalk/core';
import nock from 'nock';
import { Instagram } from '../src/instagram.js';
import { answersGet, host, version } from './support/answers.js';
import { offline } from '@edgewalk/testing/offline';

/** What Meta answers to a token without `business_management`. */
const refusal = { error: { message: '(#200) Requires business_management', type: 'OAuthException', code: 200 } };

function refusesFurther() {
  void answersGet('/me/businesses', refusal, 403);
  void answersGet('/debug_token', refusal, 403);
}

const make = (accessToken = 'EAAtest') => new Instagram({ accessToken, transport: fetchTransport() });

offline();

test('the account is found by the token, once, on whichever page of Pages it is', async () => {
  const api = make();
  const next = `${host}${version}/me/accounts?after=p2`;
  const first = answersGet('/me/accounts', {
    data: [{ id: '1' }],
    paging: { cursors: { after: 'p2' }, next },
  });
  void answersGet('/me/accounts', { data: [{ id: '2', instagram_business_account: { id: '1784' } }] });
  refusesFurther();
  void answersGet('/1784', { id: '1784' });
  void answersGet('/1784', { id: '1784' });
  const [one, two] = await Promise.all([api.user.get({ fields: ['id'] }), api.user.get({ fields: ['id'] })]);
  expect([one, two]).toEqual([{ id: '1784' }, { id: '1784' }]);
  expect((await first)['fields']).toBe('id,name,instagram_business_account{id,username,name}');
});

test('a failure is told, and the next use looks again', async () => {
  const api = make();
  void answersGet('/me/accounts', { error: { message: 'old', type: 'OAuthException', code: 190 } }, 401);
  await expect(api.user.get()).rejects.toBeInstanceOf(AccessTokenError);
  void answersGet('/me/accounts', { data: [{ id: '1' }] });
  refusesFurther();
  await expect(api.user.get()).rejects.toBeInstanceOf(NotFoundError);
});

test('with Instagram Login it is `me`, and nothing is looked up', async () => {
  nock('https://graph.instagram.com').get(`${version}/me`).query(true).reply(200, { id: '5' });
  expect(await make('IGAAtest').user.get({ fields: ['id'] })).toEqual({ id: '5' });
});
