import { Buffer } from 'node:buffer';
import { isObject } from '@edgewalk/core/declare';
import { days } from '../../clock.js';
import { GraphFailure, invalid } from '../../errors.js';
import { plantConversation, plantMessage } from '../../seed/messages.js';
import type { StoredObject } from '../../store.js';
import { mediaOf } from '../comment/write.js';
import type { EffectContext, WriteEffect } from '../effect.js';
import { textOf } from '../params.js';
import { idIn } from '../values.js';
import { conversationWith, objectIn } from './conversations.js';

/** Sends a message, an action or a reaction to someone who wrote, or who commented in the last seven days. */
export const sendMessage: WriteEffect = (context) => {
  const { params, store, clock, subject } = context;
  const guest = recipientOf(context);
  const action = textOf(params, 'sender_action');
  if (action !== undefined) return act(context, guest, action);
  const body = bodyOf(objectIn(params, 'message'));
  const known = conversationWith(context, guest.id);
  if (known?.fields['can_reply'] === false) throw unavailable();
  const conversation = known ?? plantConversation({ store }, subject, guest);
  if (!known) store.link(subject, 'conversations', conversation);
  const exchange = { account: subject, guest, conversation };
  const message = plantMessage(store, exchange, { at: clock.now(), own: true, body });
  return { recipient_id: guest.id, message_id: message.id };
};

function recipientOf(context: EffectContext): StoredObject {
  const recipient = objectIn(context.params, 'recipient');
  if (!recipient) throw invalid('The parameter recipient is required');
  const comment = textOf(recipient, 'comment_id');
  const found =
    comment === undefined ? contactBy(context, textOf(recipient, 'id')) : authorOf(context, comment);
  if (found) return found;
  throw new GraphFailure(100, 2_018_001, '(#100) No matching user found');
}

function contactBy({ store }: EffectContext, id: string | undefined): StoredObject | undefined {
  const contact = id === undefined ? undefined : store.get(id);
  return contact?.node === 'Contact' ? contact : undefined;
}

/** Whom a private reply goes to: one per comment, within seven days, on the account's own media. */
function authorOf({ store, clock, subject }: EffectContext, id: string): StoredObject | undefined {
  const comment = store.get(id);
  const media = comment && mediaOf(store, comment);
  const owner = media && idIn(media.fields, 'owner');
  if (!comment || owner !== subject.id || comment.createdAt < clock.now() - days(7)) return undefined;
  if (comment.fields['answered_privately'] === true) {
    throw new GraphFailure(10, 2_534_022, '(#10) A private reply was already sent to this comment');
  }
  comment.fields['answered_privately'] = true;
  const { id: author, username } = comment.fields['from'] as { id: string; username: string };
  return store.get(author) ?? store.insert('Contact', { username, name: username }, author);
}

function bodyOf(message: Record<string, unknown> | undefined): Record<string, unknown> {
  if (!message) throw invalid('The parameter message is required');
  const { text, attachment, attachments } = message;
  if (typeof text === 'string') {
    if (Buffer.byteLength(text) > 1000)
      throw invalid('Length of param message[text] must be at most 1000 bytes');
    return { message: text };
  }
  const files = attachments ?? (attachment === undefined ? undefined : [attachment]);
  if (!Array.isArray(files)) throw invalid('Param message must hold a text or attachments');
  return { message: '', attachments: { data: files.filter(isObject).map(shownAttachment) } };
}

/** An attachment as a message shows it, such as `{ mime_type, image_data: { url } }`. */
function shownAttachment(file: Record<string, unknown>): Record<string, unknown> {
  const type = textOf(file, 'type') ?? 'file';
  const url = textOf(objectIn(file, 'payload') ?? {}, 'url');
  const isPicture = type === 'image' || type === 'video';
  return {
    mime_type: mimeTypes[type] ?? 'application/octet-stream',
    ...(isPicture ? { [`${type}_data`]: { url } } : { file_url: url }),
  };
}

export const mimeTypes: Readonly<Record<string, string>> = {
  image: 'image/jpeg',
  video: 'video/mp4',
  audio: 'audio/mp4',
};

/** Shows that somebody is typing or has read, or reacts to a message. */
export function act({ store, params }: EffectContext, guest: StoredObject, action: string): object {
  if (action !== 'react' && action !== 'unreact') return { recipient_id: guest.id };
  const payload = objectIn(params, 'payload') ?? {};
  const message = store.get(textOf(payload, 'message_id') ?? '');
  if (message?.node.endsWith('Message') !== true)
    throw invalid('Param payload[message_id] must be a message of the conversation');
  const reaction = { reaction: textOf(payload, 'reaction') ?? 'love' };
  message.fields['reactions'] = action === 'react' ? { data: [reaction] } : undefined;
  return { recipient_id: guest.id };
}

export const unavailable = () =>
  new GraphFailure(551, 1_545_041, '(#551) This person is not available right now.');

/** Keeps a file for messages to come. */
export const keepAttachment: WriteEffect = ({ store, params }) => {
  if (!objectIn(params, 'message')) throw invalid('The parameter message is required');
  return { attachment_id: store.insert('Attachment', { ...params }).id };
};
