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
import { idIn, objectIn, rowsIn } from '../world/values.js';
import { contactOf, onFacebook, onInstagram, type Place, refuse } from './people.js';
import type { As, Made, VisitorMessage, Visitors } from './visitors.js';

type Messaging = Pick<Visitors, 'message' | 'react' | 'unsend' | 'postback' | 'seen'>;

/** What visitors write to accounts, and do in conversations. */
export const messaging = (place: Place): Messaging => ({
  message: (account, message, by) => send(place, talkOf(place, 'message', account, by), message),
  react: (message, reaction = 'love') => {
    const found = messageOf(place, 'react', message);
    found.fields['reactions'] = reaction === null ? undefined : { data: [{ reaction }] };
    place.outbox.happen(reacted(talkAbout(place, found), message, reaction ?? undefined));
  },
  unsend: (message) => takeBack(place, messageOf(place, 'unsend', message)),
  postback: (account, { title, payload }, by): Made => {
    const talk = talkOf(place, 'postback', account, by);
    // A button that is pressed shows as a message with its title.
    const { id } = write(place, talk, { message: title });
    place.outbox.happen(pressed(talk, { mid: id, title, payload }));
    return { id, from: talk.contact.id };
  },
  seen: (account, by) => readLast(place, talkOf(place, 'seen', account, by)),
});

function send(place: Place, talk: Talk, message: string | VisitorMessage): Made {
  const written = typeof message === 'string' ? { text: message } : message;
  if (written.text === undefined && written.attachment === undefined)
    throw refuse('message', "write a text, or { attachment: { type: 'image', url } }");
  const { id } = write(place, talk, bodyOf(written));
  place.outbox.happen(received(talk, { ...contentOf(written), mid: id }));
  return { id, from: talk.contact.id };
}

function takeBack(place: Place, message: StoredObject): void {
  const { store, outbox } = place;
  const talk = talkAbout(place, message);
  if (idIn(message.fields, 'from') !== talk.contact.id) throw refuse('unsend', 'give a message that the person wrote');
  const conversation = conversationWith({ store, subject: talk.account }, talk.contact.id);
  if (conversation) conversation.fields['message_count'] = Number(conversation.fields['message_count']) - 1;
  store.remove(message);
  outbox.happen(unsent(talk, message.id));
}

function readLast({ store, outbox }: Place, talk: Talk): void {
  const conversation = conversationWith({ store, subject: talk.account }, talk.contact.id);
  const messages = conversation ? store.list(conversation, 'messages') : [];
  const last = messages.find(({ fields }) => idIn(fields, 'from') === talk.account.id);
  if (!last) throw refuse('seen', 'the account has not written to the person');
  outbox.happen(seen(talk, last.id));
}

function talkOf({ store, clock }: Place, what: string, id: string, by: As | undefined): Talk {
  const account = store.get(id);
  if (account?.node === 'User') return { account, contact: contactOf(store, onInstagram(store, by)), at: clock.now() };
  if (account?.node === 'facebook/Page') return { account, contact: onFacebook(store, by), at: clock.now() };
  throw refuse(what, 'give the id of an Instagram account or a Page');
}

function write({ store }: Place, { account, contact, at }: Talk, body: Record<string, unknown>): StoredObject {
  const platform: Platform | undefined = account.node === 'facebook/Page' ? messenger : undefined;
  const earlier = conversationWith({ store, subject: account }, contact.id);
  const conversation = earlier ?? makeConversation(store, account, contact, platform);
  if (!earlier) store.link(account, 'conversations', conversation);
  conversation.fields['unread_count'] = Number(conversation.fields['unread_count']) + 1;
  return makeMessage(store, { account, contact, conversation, platform }, { at, own: false, body });
}

/** As reading the message shows it. */
const bodyOf = ({ text = '', attachment, replyTo }: VisitorMessage) => ({
  message: text,
  ...(attachment && {
    attachments: { data: [shownAttachment({ type: attachment.type, payload: { url: attachment.url } })] },
  }),
  ...(replyTo !== undefined && { reply_to: { mid: replyTo, is_self_reply: false } }),
});

/** As the event tells it. */
const contentOf = ({ text, attachment, quickReply, replyTo }: VisitorMessage): Omit<MessageContent, 'mid'> => ({
  ...(text !== undefined && { text }),
  ...(attachment && { attachments: [{ type: attachment.type, payload: { url: attachment.url } }] }),
  ...(quickReply !== undefined && { quick_reply: { payload: quickReply } }),
  ...(replyTo !== undefined && { reply_to: { mid: replyTo } }),
});

function messageOf({ store }: Place, what: string, id: string): StoredObject {
  const found = store.get(id);
  if (found?.node === 'Message' || found?.node === 'facebook/Message') return found;
  throw refuse(what, 'give the id of a message');
}

/** The two who talk, whoever of them wrote. */
function talkAbout({ store, clock }: Place, { fields }: StoredObject): Talk {
  const [to] = rowsIn(objectIn(fields, 'to') ?? {}, 'data');
  const people = [idIn(fields, 'from'), idIn({ to }, 'to')].flatMap((id) => store.get(id ?? '') ?? []);
  const account = people.find(({ node }) => node === 'User' || node === 'facebook/Page');
  const contact = people.find((one) => one !== account);
  if (account && contact) return { account, contact, at: clock.now() };
  throw refuse('react', 'the conversation is gone');
}
