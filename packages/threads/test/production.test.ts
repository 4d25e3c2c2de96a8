import { expect, test } from '@jest/globals';
import { offline } from '@edgewalk/testing/offline';
import { answer, api } from './support/wire.js';

offline();

interface Row {
  readonly what: string;
  readonly make: () => PromiseLike<unknown>;
  readonly method: string;
  readonly path: string;
  readonly params: Readonly<Record<string, string>>;
}

// What Meta's own sample app sends (fbsamples/threads_api:src/index.js, commit 072a32d), and threads-go's builder of
// containers (tirthpatell/threads-go:container_builder.go); the token goes into a header here.
const rows: readonly Row[] = [
  {
    what: 'the profile',
    make: () => api.me.get({ fields: ['username', 'threads_profile_picture_url', 'threads_biography', 'is_verified'] }),
    method: 'GET',
    path: '/v1.0/me',
    params: { fields: 'username,threads_profile_picture_url,threads_biography,is_verified' },
  },
  {
    what: 'the insights of the profile',
    make: () =>
      api.user.insights.get({
        metric: ['views', 'likes', 'replies', 'quotes', 'reposts', 'clicks', 'followers_count'],
      }),
    method: 'GET',
    path: '/v1.0/me/threads_insights',
    params: { metric: 'views,likes,replies,quotes,reposts,clicks,followers_count' },
  },
  {
    what: 'the quotas',
    make: () =>
      api.user.publishingLimit.get({
        fields: ['quota_usage', 'config', 'delete_quota_usage', 'location_search_config'],
      }),
    method: 'GET',
    path: '/v1.0/me/threads_publishing_limit',
    params: { fields: 'quota_usage,config,delete_quota_usage,location_search_config' },
  },
  {
    what: 'a repost',
    make: () => api.post('17').repost.create(),
    method: 'POST',
    path: '/v1.0/17/repost',
    params: {},
  },
  {
    what: 'a poll',
    make: () =>
      api.user.threads.create({
        media_type: 'TEXT',
        text: 'Rye?',
        poll_attachment: { option_a: 'Yes', option_b: 'No' },
      }),
    method: 'POST',
    path: '/v1.0/me/threads',
    params: { media_type: 'TEXT', text: 'Rye?', poll_attachment: '{"option_a":"Yes","option_b":"No"}' },
  },
  {
    what: 'a child of a carousel',
    make: () =>
      api.user.threads.create({
        media_type: 'IMAGE',
        image_url: 'https://a.example/1.jpg',
        is_carousel_item: true,
        alt_text: 'Rye',
      }),
    method: 'POST',
    path: '/v1.0/me/threads',
    params: { media_type: 'IMAGE', image_url: 'https://a.example/1.jpg', is_carousel_item: 'true', alt_text: 'Rye' },
  },
  {
    what: 'a carousel',
    make: () => api.user.threads.create({ media_type: 'CAROUSEL', children: ['1', '2'], text: 'Two' }),
    method: 'POST',
    path: '/v1.0/me/threads',
    params: { media_type: 'CAROUSEL', children: '1,2', text: 'Two' },
  },
  {
    what: 'a text at once',
    make: () => api.user.threads.create({ media_type: 'TEXT', text: 'Now', auto_publish_text: true }),
    method: 'POST',
    path: '/v1.0/me/threads',
    params: { media_type: 'TEXT', text: 'Now', auto_publish_text: 'true' },
  },
  {
    what: 'spoilers and styles (threads-go)',
    make: () =>
      api.user.threads.create({
        media_type: 'TEXT',
        text: 'Sea salt',
        text_entities: [{ entity_type: 'SPOILER', offset: 0, length: 3 }],
        gif_attachment: { gif_id: 'abc', provider: 'GIPHY' },
      }),
    method: 'POST',
    path: '/v1.0/me/threads',
    params: {
      media_type: 'TEXT',
      text: 'Sea salt',
      text_entities: '[{"entity_type":"SPOILER","offset":0,"length":3}]',
      gif_attachment: '{"gif_id":"abc","provider":"GIPHY"}',
    },
  },
  {
    what: 'the status of a container',
    make: () => api.container('17').get({ fields: ['status', 'error_message'] }),
    method: 'GET',
    path: '/v1.0/17',
    params: { fields: 'status,error_message' },
  },
  {
    what: 'publishing',
    make: () => api.user.threadsPublish.create({ creation_id: '17' }),
    method: 'POST',
    path: '/v1.0/me/threads_publish',
    params: { creation_id: '17' },
  },
  {
    what: 'hiding a reply',
    make: () => api.post('17').manageReply.create({ hide: true }),
    method: 'POST',
    path: '/v1.0/17/manage_reply',
    params: { hide: 'true' },
  },
  {
    what: 'a search',
    make: () => api.keywordSearch.get({ q: 'rye', search_type: 'RECENT', fields: ['username', 'id'] }),
    method: 'GET',
    path: '/v1.0/keyword_search',
    params: { q: 'rye', search_type: 'RECENT', fields: 'username,id' },
  },
  {
    what: 'a profile by its name',
    make: () => api.profileLookup.get({ username: 'threads' }),
    method: 'GET',
    path: '/v1.0/profile_lookup',
    params: { username: 'threads' },
  },
  {
    what: 'an embedded post',
    make: () => api.oembed.get({ url: 'https://www.threads.net/@threads/post/C8' }),
    method: 'GET',
    path: '/v1.0/oembed',
    params: { url: 'https://www.threads.net/@threads/post/C8' },
  },
];

test.each(rows)('$what is sent as production sends it', async ({ make, method, path, params }) => {
  const { sent } = answer({ id: '1', success: true, data: [] });
  await make();
  expect(sent).toEqual([{ method, path, params }]);
});
