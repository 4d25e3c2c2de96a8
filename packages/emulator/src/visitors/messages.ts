import { conversationWith } from '../effects/messaging/conversations.js';
import { shownAttachment } from '../effects/messaging/send.js';
import { messenger } from '../objects/facebook/messenger.js';
import { makeConversation, makeMessage, type Platform } from '../objects/messages.js';
import {
  type MessageContent,
  pressed,
  reacted,
  received,
  seen,
  type Talk,
  unsent,
} from '../webhooks/message-events.js';
import type { StoredObject } from '../world/store.js';
import { idIn } from '../world/values.js';
import { editing } from './edits.js';
import { type Place, refuse } from './people.js';
import { messageOf, talkAbout, talkOf, tell } from './talks.js';
import type { Made, VisitorMessage, Visitors } from './visitors.js';

type Messaging = Pick<Visitors, 'message' | 'editMessage' | 'react' | 'unsend' | 'postback' | 'openLink' | 'seen'>;

/** What visitors do in conversations. */
export const messaging = (place: Place): Messaging => ({
  ...editing(place),
  message: (account, message, by) => send(place, talkOf(place, 'message', account, by), message),
  react: (message, reaction = 'love') => {
    const found = messageOf(place, 'react', message);
    found.fields['reactions'] = reaction === null ? undefined : { data: [{ reaction }] };
    tell(place, talkAbout(place, found), (talk) => reacted(talk, message, reaction ?? undefined));
  },
  unsend: (message) => takeBack(place, messageOf(place, 'unsend', message)),
  postback: (account, { title, payload }, by): Made => {
    const talk = talkOf(place, 'postback', account, by);
    // A tapped button appears as a message with its title.
    const { id } = write(place, talk, { message: title });
    tell(place, talk, () => pressed(talk, { mid: id, title, payload }));
    return { id, from: talk.contact.id };
  },
  seen: (account, by) => readLast(place, talkOf(place, 'seen', account, by)),
});

function send(place: Place, talk: Talk, message: string | VisitorMessage): Made {
  const written = typeof message === 'string' ? { text: message } : message;
  if (written.text === undefined && written.attachment === undefined)
    throw refuse('message', "write a text, or { attachment: { type: 'image', url } }");
  const { id } = write(place, talk, bodyOf(written));
  tell(place, talk, () => received(talk, { ...contentOf(written), mid: id }));
  return { id, from: talk.contact.id };
}

function takeBack(place: Place, message: StoredObject): void {
  const { store } = place;
  const talk = talkAbout(place, message);
  if (idIn(message.fields, 'from') !== talk.contact.id) throw refuse('unsend', 'give a message that the person wrote');
  const conversation = conversationWith({ store, subject: talk.account }, talk.contact.id);
  if (conversation) conversation.fields['message_count'] = Number(conversation.fields['message_count']) - 1;
  store.remove(message);
  tell(place, talk, () => unsent(talk, message.id));
}

function readLast(place: Place, talk: Talk): void {
  const { store } = place;
  const conversation = conversationWith({ store, subject: talk.account }, talk.contact.id);
  const messages = conversation ? store.list(conversation, 'messages') : [];
  const last = messages.find(({ fields }) => idIn(fields, 'from') === talk.account.id);
  if (!last) throw refuse('seen', 'the account has not written to the person');
  tell(place, talk, () => seen(talk, last.id));
}

function write({ store }: Place, { account, contact, at }: Talk, body: Record<string, unknown>): StoredObject {
  const platform: Platform | undefined = account.node === 'facebook/Page' ? messenger : undefined;
  const earlier = conversationWith({ store, subject: account }, contact.id);
  const conversation = earlier ?? makeConversation(store, account, contact, platform);
  if (!earlier) store.link(account, 'conversations', conversation);
  conversation.fields['unread_count'] = Number(conversation.fields['unread_count']) + 1;
  return makeMessage(store, { account, contact, conversation, platform }, { at, own: false, body });
}

/** The message as the API returns it. */
const bodyOf = ({ text = '', attachment, replyTo }: VisitorMessage) => ({
  message: text,
  ...(attachment && {
    attachments: { data: [shownAttachment({ type: attachment.type, payload: { url: attachment.url } })] },
  }),
  ...(replyTo !== undefined && { reply_to: { mid: replyTo, is_self_reply: false } }),
});

/** The message as the event contains it. */
const contentOf = ({ text, attachment, quickReply, replyTo }: VisitorMessage): Omit<MessageContent, 'mid'> => ({
  ...(text !== undefined && { text }),
  ...(attachment && { attachments: [{ type: attachment.type, payload: { url: attachment.url } }] }),
  ...(quickReply !== undefined && { quick_reply: { payload: quickReply } }),
  ...(replyTo !== undefined && { reply_to: { mid: replyTo } }),
});
