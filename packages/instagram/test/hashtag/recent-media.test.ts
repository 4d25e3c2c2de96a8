import { expect, test } from '@jest/globals';
import { NotSupportedError, PermissionError } from '@edgewalk/core';
import { answersGet, host, tree, version } from '../support/answers.js';
import { offline } from '@edgewalk/testing/offline';

const api = tree();

offline();

test('the account that asks is filled in', async () => {
  const sent = answersGet('/99/recent_media', { data: [{ id: '1', media_type: 'IMAGE' }] });
  const call = api.hashtag('99').recentMedia.get({ fields: ['id', 'media_type'], limit: 50 });
  const page = await call;
  expect(await sent).toEqual({ user_id: '1784', fields: 'id,media_type', limit: '50' });
  expect(page.data).toEqual([{ id: '1', media_type: 'IMAGE' }]);
});

test('another account may ask', async () => {
  const sent = answersGet('/99/top_media', { data: [] });
  await api.hashtag('99').topMedia.get({ user_id: '5', fields: ['id', { children: ['id', 'media_url'] }] });
  expect(await sent).toEqual({ user_id: '5', fields: 'id,children{id,media_url}' });
});

test('pages are walked by a cursor that never changes', async () => {
  const next = `${host}${version}/99/recent_media?after=QVFI&user_id=1784&access_token=x`;
  void answersGet('/99/recent_media', { data: [{ id: '1' }], paging: { cursors: { after: 'QVFI' }, next } });
  const second = answersGet('/99/recent_media', {
    data: [{ id: '2' }],
    paging: { cursors: { after: 'QVFI' } },
  });
  const items = await api
    .hashtag('99')
    .recentMedia.get({ fields: ['id'] })
    .all({ max: 10 });
  expect(items).toEqual([{ id: '1' }, { id: '2' }]);
  expect(await second).toMatchObject({ after: 'QVFI', user_id: '1784' });
});

test('who published it cannot be asked', () => {
  // @ts-expect-error -- Meta never tells
  expect(() => api.hashtag('99').topMedia.get({ fields: ['username'] })).toThrow('has no field "username"');
  expect(() => api.hashtag('99').topMedia.get({ limit: 51 })).toThrow('from 1 to 50');
});

test('it exists with Facebook Login only', async () => {
  const call = tree('IGAAtest').hashtag('99').topMedia.get();
  await expect(call.all({ max: 1 })).rejects.toMatchObject({ problem: 'other login' });
});

test('a missing permission arrives as such', async () => {
  const error = { message: 'no', type: 'OAuthException', code: 10 };
  void answersGet('/99/top_media', { error }, 400);
  await expect(api.hashtag('99').topMedia.get()).rejects.toBeInstanceOf(PermissionError);
});

test('what Meta does not offer says what to do instead', () => {
  // @ts-expect-error -- not supported
  expect(() => api.hashtag('99').topMedia.create({})).toThrow(NotSupportedError);
});
