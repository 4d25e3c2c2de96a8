import { expect, test } from '@jest/globals';
import nock from 'nock';
import { answerOnce, api, igApi, userId } from '../support/wire.js';
import { offline } from '@edgewalk/testing/offline';

offline();

const found = (ids: string[], after?: string) => ({
  business_discovery: {
    id: '17841401441775531',
    followers_count: 267_793,
    media: {
      data: ids.map((id) => ({ id, like_count: 5 })),
      ...(after !== undefined && { paging: { cursors: { after } } }),
    },
  },
  id: userId,
});

test('another account is asked for as a field of your own, and its media go on by .after()', async () => {
  const first = answerOnce(found(['1'], 'QVFI'));
  const account = await api.user.businessDiscovery.get({
    username: 'bluebottle',
    fields: ['followers_count', { media: { fields: ['id', 'like_count'], limit: 5 } }],
  });
  expect(first.sent).toEqual([
    {
      method: 'GET',
      path: `/${userId}`,
      params: {
        fields: 'business_discovery.username(bluebottle){followers_count,media.limit(5){id,like_count}}',
      },
    },
  ]);
  expect(account.followers_count).toBe(267_793);
  expect(account.media?.data).toEqual([{ id: '1', like_count: 5 }]);
  nock.cleanAll();
  const second = answerOnce(found(['2']));
  const page = await account.media?.next;
  expect(second.sent[0]?.params['fields']).toMatch(
    /^business_discovery\.username\(bluebottle\)\{media.*\.after\(QVFI\)/,
  );
  expect(page?.data).toEqual([{ id: '2', like_count: 5 }]);
  expect(page?.next).toBeUndefined();
});

// As python-facebook recorded it.
test('the id of the retired API is one of its fields', async () => {
  answerOnce({ business_discovery: { id: '17841400455970028', ig_id: 1_807_199 }, id: userId });
  const account = await api.user.businessDiscovery.get({ username: 'facebook', fields: ['id', 'ig_id'] });
  expect(account).toEqual({ id: '17841400455970028', ig_id: '1807199' });
});

test('the items of an album are expanded too', async () => {
  const { sent } = answerOnce(found(['1']));
  await api.user.businessDiscovery.get({
    username: 'a.b_c',
    fields: ['id', { media: ['id', { children: ['media_url'] }] }],
  });
  expect(sent[0]?.params['fields']).toBe('business_discovery.username(a.b_c){id,media{id,children{media_url}}}');
});

test('a username with @, and Instagram Login, are refused', async () => {
  expect(() => api.user.businessDiscovery.get({ username: '@a' })).toThrow('username: write the username alone');
  await expect(igApi.user.businessDiscovery.get({ username: 'a' })).rejects.toThrow('exists with Facebook Login only');
});

test('a mention is read with the media it is on', async () => {
  const comment = { id: '18', text: '@us', media: { id: '17', media_url: 'https://example.com/a.jpg' } };
  const { sent } = answerOnce({ mentioned_comment: comment, id: userId });
  const read = await api.user.mentionedComment.get({
    comment_id: '18',
    fields: ['id', 'text', { media: ['id', 'media_url'] }],
  });
  expect(sent[0]?.params['fields']).toBe('mentioned_comment.comment_id(18){id,text,media{id,media_url}}');
  expect(read.media?.media_url).toBe('https://example.com/a.jpg');
});
