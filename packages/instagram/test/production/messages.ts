import { facebook, image, instagram, type Wire } from './wire.js';

const to = { recipient: { id: '6' } } as const;
const recipient = '{"id":"6"}';
const sends = `POST ${instagram}/1784/messages`;
const sent = { recipient_id: '6', message_id: 'm1' };
const person = ['name', 'username', 'profile_pic'] as const;

export const messages: Readonly<Record<string, Wire>> = {
  'a text': {
    call: (_, ig) => ig.user.messages.create({ ...to, message: { text: 'Hi' } }),
    sends,
    params: { recipient, message: '{"text":"Hi"}' },
    answer: sent,
  },
  'a text of me': {
    call: (_, ig) => ig.as({ userId: 'me' }).user.messages.create({ ...to, message: { text: 'Hi' } }),
    sends: `POST ${instagram}/me/messages`,
    params: { recipient, message: '{"text":"Hi"}' },
    answer: sent,
  },
  'a picture': {
    call: (_, ig) =>
      ig.user.messages.create({ ...to, message: { attachment: { type: 'image', payload: { url: image } } } }),
    sends,
    params: { recipient, message: `{"attachment":{"type":"image","payload":{"url":"${image}"}}}` },
    answer: sent,
  },
  'a late answer of a person': {
    call: (_, ig) =>
      ig.user.messages.create({ ...to, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hi' } }),
    sends,
    params: { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: '{"text":"Hi"}' },
    answer: sent,
  },
  'a heart': {
    call: (_, ig) => ig.user.messages.create({ ...to, message: { attachment: { type: 'like_heart' } } }),
    sends,
    params: { recipient, message: '{"attachment":{"type":"like_heart"}}' },
    answer: sent,
  },
  'a post': {
    call: (_, ig) =>
      ig.user.messages.create({ ...to, message: { attachment: { type: 'MEDIA_SHARE', payload: { id: '2' } } } }),
    sends,
    params: { recipient, message: '{"attachment":{"type":"MEDIA_SHARE","payload":{"id":"2"}}}' },
    answer: sent,
  },
  'a reaction': {
    call: (_, ig) =>
      ig.user.messages.create({ ...to, sender_action: 'react', payload: { message_id: 'm1', reaction: 'love' } }),
    sends,
    params: { recipient, sender_action: 'react', payload: '{"message_id":"m1","reaction":"love"}' },
    answer: { recipient_id: '6' },
  },
  'a private reply': {
    call: (_, ig) => ig.user.messages.create({ recipient: { comment_id: '5' }, message: { text: 'Hi' } }),
    sends,
    params: { recipient: '{"comment_id":"5"}', message: '{"text":"Hi"}' },
    answer: sent,
  },
  conversations: {
    call: (_, ig) =>
      ig.user.conversations.get({
        fields: [
          'id',
          'updated_time',
          { participants: ['id', 'username'] },
          { messages: { limit: 5, fields: ['id', 'message', { from: ['id', 'username'] }, 'created_time'] } },
        ],
      }),
    sends: `GET ${instagram}/1784/conversations`,
    params: {
      fields: 'id,updated_time,participants{id,username},messages.limit(5){id,message,from{id,username},created_time}',
    },
    answer: {
      data: [
        {
          id: 'c1',
          participants: { data: [{ id: '6', username: 'b' }] },
          messages: { data: [{ id: 'm1', message: 'Hi', from: { id: '6' } }] },
        },
      ],
    },
  },
  'a conversation with what it has': {
    call: (_, ig) => ig.user.conversations.get({ fields: ['id', 'participants', 'messages'] }),
    sends: `GET ${instagram}/1784/conversations`,
    params: { fields: 'id,participants,messages' },
    answer: { data: [{ id: 'c1', messages: { data: [{ id: 'm1', created_time: '2026-08-01T07:00:00+0000' }] } }] },
  },
  'who wrote, with Facebook Login': {
    call: (api) =>
      api.userProfile('6').get({
        fields: [...person, 'follower_count', 'is_user_follow_business', 'is_business_follow_user', 'is_verified_user'],
      }),
    sends: `GET ${facebook}/6`,
    params: {
      fields: `${person.join(',')},follower_count,is_user_follow_business,is_business_follow_user,is_verified_user`,
    },
    answer: { id: '6', username: 'b' },
  },
  'who wrote, with Instagram Login': {
    call: (_, ig) => ig.userProfile('6').get({ fields: person }),
    sends: `GET ${instagram}/6`,
    params: { fields: person.join(',') },
    answer: { id: '6', name: 'B' },
  },
  webhooks: {
    call: (_, ig) =>
      ig.user.subscribedApps.create({ subscribed_fields: ['messages', 'messaging_postbacks', 'comments'] }),
    sends: `POST ${instagram}/1784/subscribed_apps`,
    params: { subscribed_fields: 'messages,messaging_postbacks,comments' },
    answer: { success: true },
  },
  'webhooks of comments, with Facebook Login': {
    call: (api) => api.user.subscribedApps.create({ subscribed_fields: ['comments', 'mentions'] }),
    sends: `POST ${facebook}/1784/subscribed_apps`,
    params: { subscribed_fields: 'comments,mentions' },
    answer: { success: true },
  },
  'questions to begin with': {
    call: (_, ig) =>
      ig.user.messengerProfile.create({ platform: 'instagram', ice_breakers: [{ question: 'A?', payload: 'A' }] }),
    sends: `POST ${instagram}/1784/messenger_profile`,
    params: { platform: 'instagram', ice_breakers: '[{"question":"A?","payload":"A"}]' },
    answer: { success: true },
  },
};
