import { image, type Wire } from './wire.js';

// Read in publishers, inboxes and connectors in daily use (2024 to 2026), some of them Meta's own samples.
const commas = 'a plain list goes joined by commas, which is as much in use as the JSON form';

const to = { recipient: { id: '6' } } as const;
const recipient = '{"id":"6"}';

export const messages: Readonly<Record<string, Wire>> = {
  'a text': {
    call: (fb) => fb.page('1').messages.create({ ...to, messaging_type: 'RESPONSE', message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient, messaging_type: 'RESPONSE', message: '{"text":"Hi"}' },
  },
  'a picture by its address': {
    call: (fb) =>
      fb.page('me').messages.create({ ...to, message: { attachment: { type: 'image', payload: { url: image } } } }),
    sends: 'POST /me/messages',
    params: { recipient, message: `{"attachment":{"type":"image","payload":{"url":"${image}"}}}` },
  },
  'a late answer of a person': {
    call: (fb) =>
      fb
        .page('1')
        .messages.create({ ...to, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient, messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT', message: '{"text":"Hi"}' },
  },
  'a private reply': {
    call: (fb) => fb.page('1').messages.create({ recipient: { comment_id: '1_2' }, message: { text: 'Hi' } }),
    sends: 'POST /1/messages',
    params: { recipient: '{"comment_id":"1_2"}', message: '{"text":"Hi"}' },
  },
  'somebody is typing': {
    call: (fb) => fb.page('1').messages.create({ ...to, sender_action: 'typing_on' }),
    sends: 'POST /1/messages',
    params: { recipient, sender_action: 'typing_on' },
  },
  'the webhooks of a Page': {
    call: (fb) =>
      fb.page('1').subscribedApps.create({ subscribed_fields: ['feed', 'mention', 'messages', 'messaging_postbacks'] }),
    sends: 'POST /1/subscribed_apps',
    params: { subscribed_fields: 'feed,mention,messages,messaging_postbacks' },
  },
  'the first button': {
    call: (fb) => fb.page('me').messengerProfile.create({ get_started: { payload: 'GO' } }),
    sends: 'POST /me/messenger_profile',
    params: { get_started: '{"payload":"GO"}' },
  },
  'questions to begin with, on Instagram': {
    call: (fb) =>
      fb
        .page('me')
        .messengerProfile.create({ platform: 'instagram', ice_breakers: [{ question: 'A?', payload: 'A' }] }),
    sends: 'POST /me/messenger_profile',
    params: { platform: 'instagram', ice_breakers: '[{"question":"A?","payload":"A"}]' },
  },
  'no menu any more': {
    call: (fb) => fb.page('me').messengerProfile.delete({ fields: ['persistent_menu'] }),
    sends: 'DELETE /me/messenger_profile',
    params: { fields: 'persistent_menu' },
    except: commas,
  },
};
