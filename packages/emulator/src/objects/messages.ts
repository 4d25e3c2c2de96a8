import { timestampOf } from '../world/clock.js';
import type { Store, StoredObject } from '../world/store.js';
import { asAuthor } from './comments.js';

/** How the messages of a platform are kept and shown. */
export interface Platform {
  /** Stands before the kinds of its objects. */
  readonly prefix: '' | 'facebook/';
  readonly person: (of: StoredObject) => Record<string, unknown>;
  /** Fields that only its messages have. */
  readonly details: (conversation: StoredObject) => Record<string, unknown>;
}

const instagram: Platform = { prefix: '', person: asAuthor, details: () => ({}) };

/** A conversation between the account and a contact, still without messages. */
export function makeConversation(
  store: Store,
  account: StoredObject,
  contact: StoredObject,
  { prefix, person }: Platform = instagram,
): StoredObject {
  const people = [person(account), person(contact)];
  return store.insert(`${prefix}Conversation`, {
    link: `/${account.id}/inbox/${contact.id}/`,
    message_count: 0,
    unread_count: 0,
    participants: { data: people },
    senders: { data: people },
    can_reply: true,
    is_subscribed: true,
    folder: 'inbox',
    scoped_thread_key: `t_${contact.id}`,
    contact: contact.id,
  });
}

/** Who writes to whom, and where. */
export interface Exchange {
  readonly account: StoredObject;
  readonly contact: StoredObject;
  readonly conversation: StoredObject;
  /** Instagram unless given. */
  readonly platform?: Platform | undefined;
}

/** A message to make. */
export interface MessagePlan {
  readonly at: number;
  /** True for what the account wrote. */
  readonly own: boolean;
  /** The text and the attachments. */
  readonly body: Record<string, unknown>;
}

/** Adds a message to a conversation, as its newest. */
export function makeMessage(
  store: Store,
  { account, contact, conversation, platform = instagram }: Exchange,
  { at, own, body }: MessagePlan,
): StoredObject {
  const [from, to] = own ? [account, contact] : [contact, account];
  const fields = {
    created_time: timestampOf(at),
    from: platform.person(from),
    to: { data: [platform.person(to)] },
    ...platform.details(conversation),
    ...body,
  };
  const message = store.insert(`${platform.prefix}Message`, fields, undefined, at);
  store.link(conversation, 'messages', message);
  Object.assign(conversation.fields, {
    message_count: Number(conversation.fields['message_count']) + 1,
    updated_time: timestampOf(at),
    snippet: body['message'] ?? '',
  });
  return message;
}
