import type { StoredObject } from '../world/store.js';
import { event, type Happening } from './event.js';

/** A conversation of an account or a Page with a person. */
export interface Talk {
  readonly account: StoredObject;
  readonly contact: StoredObject;
  /** In milliseconds. */
  readonly at: number;
}

/** A file of a message. */
export interface SentAttachment {
  readonly type: string;
  readonly payload: { readonly url?: string };
}

/** The content of a message. */
export interface MessageContent {
  readonly mid: string;
  readonly text?: string;
  readonly attachments?: readonly SentAttachment[];
  readonly reply_to?: { readonly mid: string };
  readonly quick_reply?: { readonly payload: string };
}

const objectOf = ({ account }: Talk) => (account.node === 'facebook/Page' ? 'page' : 'instagram');

const byPerson = ({ account, contact, at }: Talk) => ({
  sender: { id: contact.id },
  recipient: { id: account.id },
  timestamp: at,
});

const listed = ({ attachments, ...content }: MessageContent) => ({
  ...content,
  ...(attachments && { attachments: [...attachments] }),
});

/** A message that the account received. */
export const received = (talk: Talk, content: MessageContent): Happening =>
  event({
    object: objectOf(talk),
    field: 'messages',
    account: talk.account.id,
    value: { ...byPerson(talk), message: listed(content) },
  });

/** The echo of a message that the account sent, with the id that the call returned. */
export const echo = (talk: Talk, content: MessageContent & { readonly metadata?: string }, app: string): Happening =>
  event({
    object: objectOf(talk),
    field: 'message_echoes',
    account: talk.account.id,
    value: {
      sender: { id: talk.account.id },
      recipient: { id: talk.contact.id },
      timestamp: talk.at,
      message: { ...listed(content), is_echo: true, app_id: app },
    },
  });

/** A message that the person unsent. */
export const unsent = (talk: Talk, mid: string): Happening =>
  event({
    object: objectOf(talk),
    field: 'messages',
    account: talk.account.id,
    value: { ...byPerson(talk), message: { mid, is_deleted: true } },
  });

const emojis: Readonly<Record<string, string>> = {
  love: '❤',
  smile: '😆',
  wow: '😮',
  sad: '😢',
  angry: '😡',
  like: '👍',
  dislike: '👎',
};

/** A message that the person edited. */
export function edited(talk: Talk, message_edit: { mid: string; text: string; num_edit: number }): Happening {
  const { account } = talk;
  const value = { ...byPerson(talk), message_edit };
  if (objectOf(talk) === 'instagram')
    return event({ object: 'instagram', field: 'message_edit', account: account.id, value });
  return event({ object: 'page', field: 'message_edits', account: account.id, value });
}

/** A link by which a person opened the conversation. */
export function referred(talk: Talk, referral: { ref: string; source: string; type: string }): Happening {
  const { account } = talk;
  const value = { ...byPerson(talk), referral };
  if (objectOf(talk) === 'instagram')
    return event({ object: 'instagram', field: 'messaging_referral', account: account.id, value });
  return event({ object: 'page', field: 'messaging_referrals', account: account.id, value });
}

/** A delivery receipt of Messenger; Meta sends it without a timestamp. */
export const delivered = ({ account, contact, at }: Talk, mid: string): Happening =>
  event({
    object: 'page',
    field: 'message_deliveries',
    account: account.id,
    value: { sender: { id: contact.id }, recipient: { id: account.id }, delivery: { mids: [mid], watermark: at } },
  });

/** Control of a conversation moves between apps, or another app requests it. */
export type Handover =
  | { readonly pass_thread_control: { previous_owner_app_id: string; new_owner_app_id: string; metadata?: string } }
  | { readonly take_thread_control: { previous_owner_app_id: string; new_owner_app_id: string; metadata?: string } }
  | { readonly request_thread_control: { requested_owner_app_id: string; metadata?: string } };

/** An event about the control of a conversation. */
export function handedOver(talk: Talk, handover: Handover): Happening {
  const { account } = talk;
  const value = { ...byPerson(talk), ...handover };
  if (objectOf(talk) === 'instagram')
    return event({ object: 'instagram', field: 'messaging_handover', account: account.id, value });
  return event({ object: 'page', field: 'messaging_handovers', account: account.id, value });
}

/** The event as it is sent to an app that does not control the conversation. */
export const inStandby = (happening: Happening): Happening => ({ ...happening, field: 'standby' });

/** A reaction to a message; undefined if the person removed it. */
export const reacted = (talk: Talk, mid: string, reaction: string | undefined): Happening =>
  event({
    object: objectOf(talk),
    field: 'message_reactions',
    account: talk.account.id,
    value: { ...byPerson(talk), reaction: { mid, ...reactionOf(reaction) } },
  });

function reactionOf(reaction: string | undefined) {
  if (reaction === undefined) return { action: 'unreact' };
  const emoji = emojis[reaction];
  return { action: 'react', reaction: emoji === undefined ? 'other' : reaction, emoji: emoji ?? reaction };
}

/** A button that the person tapped. */
export const pressed = (
  talk: Talk,
  postback: { readonly mid: string; readonly title: string; readonly payload: string },
): Happening =>
  event({
    object: objectOf(talk),
    field: 'messaging_postbacks',
    account: talk.account.id,
    value: { ...byPerson(talk), postback },
  });

/** A read receipt: on Instagram for a message, in Messenger for everything up to a time. */
export function seen(talk: Talk, mid: string): Happening {
  const { account } = talk;
  if (objectOf(talk) === 'instagram')
    return event({
      object: 'instagram',
      field: 'messaging_seen',
      account: account.id,
      value: { ...byPerson(talk), read: { mid } },
    });
  const value = { ...byPerson(talk), read: { watermark: talk.at } };
  return event({ object: 'page', field: 'message_reads', account: account.id, value });
}
