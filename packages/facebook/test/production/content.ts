import { raw } from '@edgewalk/facebook';
import type { Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
export const content: Readonly<Record<string, Wire>> = {
  'posts with sums, as a publisher reads them': {
    call: (fb) =>
      fb.page('1').posts.get({
        fields: [
          ...(['id', 'message', 'created_time', 'permalink_url', 'full_picture', 'shares'] as const),
          { attachments: ['media_type', 'media', 'url', { subattachments: ['media', 'media_type', 'url'] }] },
          { likes: { summary: true } },
          { comments: { summary: true } },
        ],
      }),
    sends: 'GET /1/posts',
    params: {
      fields:
        'id,message,created_time,permalink_url,full_picture,shares,' +
        'attachments{media_type,media,url,subattachments{media,media_type,url}},' +
        'likes.summary(true),comments.summary(true)',
    },
    answer: {
      data: [
        {
          id: '1_2',
          shares: { count: 3 },
          attachments: {
            data: [{ media_type: 'album', subattachments: { data: [{ media: { image: { src: 'x' } } }] } }],
          },
          likes: { data: [{ id: '6', name: 'B' }], summary: { total_count: 4, can_like: true, has_liked: false } },
          comments: { data: [{ id: '2_5', message: 'Hi' }], summary: { order: 'ranked', total_count: 1 } },
        },
      ],
    },
  },
  'posts with sums alone': {
    call: (fb) =>
      fb.page('1').posts.get({
        fields: ['id', { comments: { limit: 0, summary: true } }, { reactions: { limit: 0, summary: 'true' } }],
      }),
    sends: 'GET /1/posts',
    params: { fields: 'id,comments.limit(0).summary(true),reactions.limit(0).summary(true)' },
    answer: { data: [{ id: '1_2', comments: { data: [], summary: { total_count: 1 } } }] },
  },
  'a post with what it has': {
    call: (fb) => fb.post('1_2').get({ fields: ['id', 'attachments', 'comments', 'likes'] }),
    sends: 'GET /1_2',
    params: { fields: 'id,attachments,comments,likes' },
    answer: {
      id: '1_2',
      attachments: { data: [{ title: 'A', target: { id: '7', url: 'x' } }] },
      comments: { data: [{ id: '2_5', from: { name: 'B', id: '6' }, created_time: '2026-08-01T07:00:00+0000' }] },
    },
  },
  'comments of the first level': {
    call: (fb) =>
      fb.post('1_2').comments.get({
        filter: 'toplevel',
        fields: [
          ...(['id', 'message', 'created_time', 'like_count', 'comment_count', 'is_hidden'] as const),
          { from: ['id', 'name'] },
          { parent: ['id'] },
          { attachment: ['type', 'url', { media: ['image'] }] },
        ],
      }),
    sends: 'GET /1_2/comments',
    params: {
      filter: 'toplevel',
      fields:
        'id,message,created_time,like_count,comment_count,is_hidden,from{id,name},parent{id},' +
        'attachment{type,url,media{image}}',
    },
    answer: { data: [{ id: '2_5', from: { name: 'B' }, parent: { id: '2_4' } }, { id: '2_6' }] },
  },
  'comments with their replies': {
    call: (fb) =>
      fb.post('1_2').comments.get({
        fields: [
          'id',
          'message',
          'from',
          { comments: { limit: 5, fields: ['id', 'message', { from: ['id', 'name', raw('picture')] }] } },
        ],
      }),
    sends: 'GET /1_2/comments',
    params: { fields: 'id,message,from,comments.limit(5){id,message,from{id,name,picture}}' },
    answer: { data: [{ id: '2_5', comments: { data: [{ id: '2_6', from: { id: '6', picture: { data: {} } } }] } }] },
  },
  'how many love a post': {
    call: (fb) => fb.post('1_2').reactions.get({ type: 'LOVE', limit: 0, summary: 'total_count', fields: ['id'] }),
    sends: 'GET /1_2/reactions',
    params: { type: 'LOVE', limit: '0', summary: 'total_count', fields: 'id' },
    answer: { data: [], summary: { total_count: 4 } },
  },
  'conversations with their people and latest messages': {
    call: (fb) =>
      fb.page('1').conversations.get({
        fields: [
          'id',
          { participants: ['id', 'name', 'email'] },
          { messages: { limit: 1, fields: ['id', 'message', { from: ['id', 'name'] }, { to: ['id'] }] } },
        ],
      }),
    sends: 'GET /1/conversations',
    params: {
      fields: 'id,participants{id,name,email},messages.limit(1){id,message,from{id,name},to{id}}',
    },
    answer: {
      data: [
        {
          id: 't_1',
          participants: { data: [{ id: '6', name: 'B' }] },
          messages: { data: [{ id: 'm1', from: { id: '6' }, to: { data: [{ id: '1' }] } }] },
        },
      ],
    },
  },
  'conversations on Instagram': {
    call: (fb) =>
      fb.page('1').conversations.get({ platform: 'instagram', fields: ['id', 'updated_time', 'participants'] }),
    sends: 'GET /1/conversations',
    params: { platform: 'instagram', fields: 'id,updated_time,participants' },
  },
  'who writes to a Page': {
    call: (fb) =>
      fb.user('6').get({ fields: ['first_name', 'last_name', 'profile_pic', 'gender', 'locale', 'timezone'] }),
    sends: 'GET /6',
    params: { fields: 'first_name,last_name,profile_pic,gender,locale,timezone' },
  },
  'the webhooks of a Page': {
    call: (fb) => fb.page('1').subscribedApps.get({ fields: ['id'] }),
    sends: 'GET /1/subscribed_apps',
    params: { fields: 'id' },
  },
};
