import { facebook, instagram, time, type Wire } from './wire.js';

const account = ['id', 'username', 'name', 'profile_picture_url', 'followers_count', 'media_count'] as const;
const posted = ['caption', 'comments_count', 'id', 'ig_id', 'is_comment_enabled', 'like_count', 'media_type'] as const;
const shown = ['media_product_type', 'media_url', 'owner', 'permalink', 'shortcode', 'thumbnail_url'] as const;
const child = ['id', 'media_type', 'media_url', 'thumbnail_url'] as const;

export const reads: Readonly<Record<string, Wire>> = {
  'the account': {
    call: (api) => api.user.get({ fields: [...account, 'biography', 'ig_id', 'follows_count', 'website'] }),
    sends: `GET ${facebook}/1784`,
    params: { fields: `${account.join(',')},biography,ig_id,follows_count,website` },
    answer: { id: '1784', username: 'a', ig_id: 7_482_719_771 },
    gives: { id: '1784', username: 'a', ig_id: '7482719771' },
  },
  'the account of the token, with Instagram Login': {
    call: (_, ig) =>
      ig.as({ userId: 'me' }).user.get({
        fields: ['user_id', 'username', 'name', 'profile_picture_url', 'account_type', 'followers_count'],
      }),
    sends: `GET ${instagram}/me`,
    params: { fields: 'user_id,username,name,profile_picture_url,account_type,followers_count' },
    answer: { user_id: '1784', id: '5', username: 'a', account_type: 'BUSINESS' },
  },
  'the Pages of a person, with pictures and accounts': {
    call: (api) =>
      api.me.accounts.get({
        fields: [
          'id',
          'name',
          'username',
          'access_token',
          { picture: { type: 'large' } },
          { instagram_business_account: account },
        ],
        limit: 200,
      }),
    sends: `GET ${facebook}/me/accounts`,
    params: {
      fields: `id,name,username,access_token,picture.type(large),instagram_business_account{${account.join(',')}}`,
      limit: '200',
    },
    answer: { data: [{ id: '1', picture: { data: { url: 'x', height: 200, is_silhouette: false } } }] },
    gives: { data: [{ id: '1', picture: { url: 'x', height: 200, is_silhouette: false } }] },
  },
  'the Pages of a person, with their picture as it comes': {
    call: (api) => api.me.accounts.get({ fields: ['id', 'picture', 'instagram_business_account'] }),
    sends: `GET ${facebook}/me/accounts`,
    params: { fields: 'id,picture,instagram_business_account' },
    answer: { data: [{ id: '1', picture: { data: { url: 'x' } }, instagram_business_account: { id: '1784' } }] },
    gives: { data: [{ id: '1', picture: { url: 'x' }, instagram_business_account: { id: '1784' } }] },
  },
  'the address of the picture': {
    call: (api) => api.me.accounts.get({ fields: ['id', 'fan_count', 'followers_count', { picture: ['url'] }] }),
    sends: `GET ${facebook}/me/accounts`,
    params: { fields: 'id,fan_count,followers_count,picture{url}' },
  },
  'media with everything, and children by their ids': {
    call: (api) =>
      api.user.media.get({ fields: [...posted, ...shown, 'timestamp', 'username', 'children'], limit: 100 }),
    sends: `GET ${facebook}/1784/media`,
    params: { fields: [...posted, ...shown, 'timestamp', 'username', 'children'].join(','), limit: '100' },
    answer: { data: [{ id: '2', children: { data: [{ id: '3' }, { id: '4' }] } }] },
  },
  'media with their children': {
    call: (api) => api.user.media.get({ fields: ['id', 'caption', { children: child }], limit: 25 }),
    sends: `GET ${facebook}/1784/media`,
    params: { fields: `id,caption,children{${child.join(',')}}`, limit: '25' },
    answer: { data: [{ id: '2', children: { data: [{ id: '3', media_type: 'IMAGE' }] } }] },
  },
  'an address right after publishing': {
    call: (api) => api.media('2').get({ fields: ['permalink'] }),
    sends: `GET ${facebook}/2`,
    params: { fields: 'permalink' },
    answer: { id: '2' },
  },
  'the children of a carousel': {
    call: (api) => api.media('2').children.get({ fields: [...child, 'permalink', 'timestamp'] }),
    sends: `GET ${facebook}/2/children`,
    params: { fields: `${child.join(',')},permalink,timestamp` },
  },
  stories: {
    call: (api) => api.user.stories.get({ fields: ['id', 'media_type', 'permalink', 'timestamp'] }),
    sends: `GET ${facebook}/1784/stories`,
    params: { fields: 'id,media_type,permalink,timestamp' },
  },
  'what the account is tagged in': {
    call: (api) => api.user.tags.get({ fields: ['id', 'username'] }),
    sends: `GET ${facebook}/1784/tags`,
    params: { fields: 'id,username' },
  },
  'what is live': {
    call: (api) => api.user.liveMedia.get({ fields: ['id', 'media_type'] }),
    sends: `GET ${facebook}/1784/live_media`,
    params: { fields: 'id,media_type' },
  },
  'the quota of publishing': {
    call: (api) => api.user.contentPublishingLimit.get({ fields: ['config', 'quota_usage'] }),
    sends: `GET ${facebook}/1784/content_publishing_limit`,
    params: { fields: 'config,quota_usage' },
    answer: { data: [{ config: { quota_total: 100, quota_duration: 86_400 }, quota_usage: 3 }] },
  },
  'the quota without a list around it': {
    call: (_, ig) => ig.user.contentPublishingLimit.get({ fields: ['quota_usage', { config: ['quota_total'] }] }),
    sends: `GET ${instagram}/1784/content_publishing_limit`,
    params: { fields: 'quota_usage,config{quota_total}' },
    answer: { quota_usage: 3, config: { quota_total: 100 } },
    gives: { data: [{ quota_usage: 3, config: { quota_total: 100 } }] },
  },
  'an inbox': {
    call: (api) =>
      api.user.media.get({
        fields: [
          'id',
          'timestamp',
          'permalink',
          {
            comments: {
              limit: 25,
              fields: [
                ...(['id', 'text', 'timestamp', 'username'] as const),
                { from: ['id', 'username'] },
                {
                  replies: { limit: 5, fields: ['id', 'text', 'timestamp', 'username', { from: ['id', 'username'] }] },
                },
              ],
            },
          },
        ],
        since: time,
      }),
    sends: `GET ${facebook}/1784/media`,
    params: {
      fields:
        'id,timestamp,permalink,comments.limit(25){id,text,timestamp,username,from{id,username},' +
        'replies.limit(5){id,text,timestamp,username,from{id,username}}}',
      since: String(time),
    },
    answer: {
      data: [
        {
          id: '2',
          comments: {
            data: [
              { id: '5', from: { username: 'b' } },
              { id: '6', text: 'Hi' },
            ],
          },
        },
      ],
    },
  },
};
