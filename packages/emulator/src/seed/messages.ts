import { hours, minutes, timestampOf } from '../clock.js';
import type { StoredObject } from '../store.js';
import { asAuthor, guestAt } from './comments.js';
import type { Planter } from './planter.js';
import { answers, remarks } from './words.js';

/** How the messages of a platform are kept and shown. */
export interface Platform {
  /** Stands before the kinds of its objects. */
  readonly prefix: '' | 'facebook/';
  readonly person: (of: StoredObject) => Record<string, unknown>;
  /** What its messages tell beside what all tell. */
  readonly details: (conversation: StoredObject) => Record<string, unknown>;
}

const instagram: Platform = { prefix: '', person: asAuthor, details: () => ({}) };

/** Plants people who wrote to the account, and what was said. */
export function plantMessages(planter: Planter, account: StoredObject): void {
  for (let index = 0; index < 8; index += 1)
    plantExchange(planter, { account, guest: plantContact(planter, index) }, index);
}

/** Plants a conversation of some hours ago; the first one needs pages. The guest has the last word. */
export function plantExchange(
  planter: Planter,
  people: Pick<Exchange, 'account' | 'guest' | 'platform'>,
  index: number,
): StoredObject {
  const { account, guest, platform } = people;
  const conversation = plantConversation(planter, account, guest, platform);
  const count = index === 0 ? 60 : planter.random.integer(2, 9);
  for (let at = count; at > 0; at -= 1) {
    const moment = planter.now - hours(index * 9) - minutes(at * 7);
    plantMessage(planter.store, { ...people, conversation }, { at: moment, own: at % 2 === 0 });
  }
  planter.store.link(account, 'conversations', conversation, 'last');
  return conversation;
}

/** Someone who wrote to the account, known by an id that only this account sees. */
function plantContact({ store, random }: Planter, index: number): StoredObject {
  const { id, username } = guestAt(index);
  const fields = {
    username,
    name: username,
    profile_pic: `https://cdn.instagram.example/v/t51.2885-19/${id}.jpg`,
    follower_count: random.integer(20, 2000),
    is_user_follow_business: random.chance(0.7),
    is_business_follow_user: random.chance(0.2),
    is_verified_user: false,
  };
  return store.insert('Contact', fields, id);
}

/** A conversation between the account and a contact, still without messages. */
export function plantConversation(
  { store }: Pick<Planter, 'store'>,
  account: StoredObject,
  guest: StoredObject,
  { prefix, person }: Platform = instagram,
): StoredObject {
  const people = [person(account), person(guest)];
  return store.insert(`${prefix}Conversation`, {
    link: `/${account.id}/inbox/${guest.id}/`,
    message_count: 0,
    unread_count: 0,
    participants: { data: people },
    senders: { data: people },
    can_reply: true,
    is_subscribed: true,
    folder: 'inbox',
    scoped_thread_key: `t_${guest.id}`,
    contact: guest.id,
  });
}

export interface Exchange {
  readonly account: StoredObject;
  readonly guest: StoredObject;
  readonly conversation: StoredObject;
  /** Instagram unless given. */
  readonly platform?: Platform | undefined;
}

export interface MessagePlan {
  readonly at: number;
  /** Written by the account, not by the guest. */
  readonly own: boolean;
  readonly body?: Record<string, unknown>;
}

/** Adds a message to a conversation, as its newest. */
export function plantMessage(
  store: Planter['store'],
  { account, guest, conversation, platform = instagram }: Exchange,
  { at, own, body }: MessagePlan,
): StoredObject {
  const [from, to] = own ? [account, guest] : [guest, account];
  const words = own ? answers : remarks;
  const text = words[Math.floor(at / 60_000) % words.length] ?? '';
  const content = body ?? { message: text };
  const fields = {
    created_time: timestampOf(at),
    from: platform.person(from),
    to: { data: [platform.person(to)] },
    ...platform.details(conversation),
    ...content,
  };
  const message = store.insert(`${platform.prefix}Message`, fields, undefined, at);
  store.link(conversation, 'messages', message);
  Object.assign(conversation.fields, {
    message_count: Number(conversation.fields['message_count']) + 1,
    updated_time: timestampOf(at),
    snippet: content['message'] ?? '',
  });
  return message;
}
