import { facebook, instagram, type Wire } from './wire.js';

const read = ['id', 'text', 'username', 'timestamp', 'like_count', 'hidden', 'parent_id'] as const;

export const comments: Readonly<Record<string, Wire>> = {
  'of a media': {
    call: (api) =>
      api.media('2').comments.get({
        fields: [...read, { media: ['id', 'media_type', 'permalink'] }, { replies: ['id', 'text', 'from'] }],
        limit: 50,
      }),
    sends: `GET ${facebook}/2/comments`,
    params: { fields: `${read.join(',')},media{id,media_type,permalink},replies{id,text,from}`, limit: '50' },
    answer: { data: [{ id: '5', media: { id: '2', media_type: 'IMAGE' }, replies: { data: [{ id: '6' }] } }] },
  },
  'with their authors by name alone': {
    call: (_, ig) => ig.media('2').comments.get({ fields: ['id', 'from', 'replies'] }),
    sends: `GET ${instagram}/2/comments`,
    params: { fields: 'id,from,replies' },
    answer: { data: [{ id: '5', from: { username: 'b' }, replies: { data: [{ id: '6', text: 'Hi' }] } }, { id: '7' }] },
  },
  'the replies to one': {
    call: (api) => api.comment('5').replies.get({ fields: read }),
    sends: `GET ${facebook}/5/replies`,
    params: { fields: read.join(',') },
  },
  one: {
    call: (api) => api.comment('5').get({ fields: ['id', 'text', 'media', { from: ['username'] }] }),
    sends: `GET ${facebook}/5`,
    params: { fields: 'id,text,media,from{username}' },
    answer: { id: '5', text: 'Hi', media: { id: '2' }, from: { username: 'b' } },
  },
  'a new one': {
    call: (api) => api.media('2').comments.create({ message: 'Hi' }),
    sends: `POST ${facebook}/2/comments`,
    params: { message: 'Hi' },
    answer: { id: '5' },
  },
  'a reply': {
    call: (_, ig) => ig.comment('5').replies.create({ message: 'Hi' }),
    sends: `POST ${instagram}/5/replies`,
    params: { message: 'Hi' },
    answer: { id: '6' },
  },
  'an answer to a mention': {
    call: (api) => api.user.mentions.create({ media_id: '2', message: 'Hi' }),
    sends: `POST ${facebook}/1784/mentions`,
    params: { media_id: '2', message: 'Hi' },
    answer: { id: '6' },
  },
  'one that is hidden': {
    call: (api) => api.comment('5').update({ hide: true }),
    sends: `POST ${facebook}/5`,
    params: { hide: 'true' },
    answer: { success: true },
  },
  'one that is removed': {
    call: (api) => api.comment('5').delete(),
    sends: `DELETE ${facebook}/5`,
    answer: { success: true },
  },
  'none any more': {
    call: (api) => api.media('2').update({ comment_enabled: false }),
    sends: `POST ${facebook}/2`,
    params: { comment_enabled: 'false' },
    answer: { success: true },
  },
  'a media that is removed': {
    call: (api) => api.media('2').delete(),
    sends: `DELETE ${facebook}/2`,
    answer: { success: true },
  },
};
