import { Buffer } from 'node:buffer';
import { GraphFailure, invalid } from '../../errors/failure.js';
import type { EffectContext, Row } from '../../graph/effect.js';
import { makeConversation, makeMessage } from '../../objects/messages.js';
import { days } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { idIn, objectIn, rowsIn, textIn } from '../../world/values.js';
import { mediaOf } from '../comment/write.js';
import { conversationWith } from './conversations.js';
import { tellEcho } from './echo.js';
import { isOpen, windowOf } from './window.js';

/** What accounts and Pages send alike. What the objects hold is up to the client. */
type Context = EffectContext<{
  readonly recipient?: Row | undefined;
  readonly message?: Row | undefined;
  readonly sender_action?: string | undefined;
  readonly payload?: unknown;
  readonly reply_to?: { readonly mid: string } | undefined;
  readonly tag?: unknown;
}>;

/** Sends a message, an action or a reaction to someone who wrote, or who commented in the last seven days. */
export function sendMessage(context: Context): object {
  const { params, store, clock, subject } = context;
  const contact = recipientOf(context);
  if (params.sender_action !== undefined) return act(context, contact, params.sender_action);
  const body = { ...bodyOf(params.message), ...answered(context) };
  const earlier = conversationWith(context, contact.id);
  if (earlier?.fields['can_reply'] === false) throw unavailable();
  const isPrivateReply = textIn(params.recipient ?? {}, 'comment_id') !== undefined;
  if (earlier && !isPrivateReply && !isOpen(store, earlier, windowOf(params.tag))) throw tooLate();
  const conversation = earlier ?? makeConversation(store, subject, contact);
  if (!earlier) store.link(subject, 'conversations', conversation);
  const exchange = { account: subject, contact, conversation };
  const message = makeMessage(store, exchange, { at: clock.now(), own: true, body });
  tellEcho(context, exchange, message);
  return { recipient_id: contact.id, message_id: message.id };
}

function recipientOf(context: Context): StoredObject {
  const { recipient } = context.params;
  if (!recipient) throw invalid('The parameter recipient is required');
  const comment = textIn(recipient, 'comment_id');
  const found = comment === undefined ? contactBy(context, textIn(recipient, 'id')) : authorOf(context, comment);
  if (found) return found;
  throw new GraphFailure(100, 2_018_001, '(#100) No matching user found');
}

function contactBy({ store, subject }: Context, id = ''): StoredObject | undefined {
  const contact = store.get(id);
  return contact && conversationWith({ store, subject }, contact.id) ? contact : undefined;
}

/** Whom a private reply goes to: one per comment, within seven days, on the account's own media. */
function authorOf({ store, clock, subject }: Context, id: string): StoredObject | undefined {
  const comment = store.get(id);
  const media = comment && mediaOf(store, comment);
  const owner = media && idIn(media.fields, 'owner');
  if (!comment || owner !== subject.id) return undefined;
  if (comment.createdAt < clock.now() - days(7)) throw tooLate();
  if (comment.fields['answered_privately'] === true) {
    throw new GraphFailure(10, 2_534_022, '(#10) A private reply was already sent to this comment');
  }
  comment.fields['answered_privately'] = true;
  const { id: author, username } = comment.fields['from'] as { id: string; username: string };
  return store.get(author) ?? store.insert('Contact', { username, name: username }, author);
}

function bodyOf(message: Row | undefined): Row {
  if (!message) throw invalid('The parameter message is required');
  const { text, attachment, attachments } = message;
  if (typeof text === 'string') {
    if (Buffer.byteLength(text) > 1000) throw invalid('Length of param message[text] must be at most 1000 bytes');
    return { message: text };
  }
  if (attachments === undefined && attachment === undefined)
    throw invalid('Param message must hold a text or attachments');
  const files = rowsIn({ files: attachments ?? [attachment] }, 'files');
  return { message: '', attachments: { data: files.map(shownAttachment) } };
}

/** An attachment as a message shows it, such as `{ mime_type, image_data: { url } }`. */
export function shownAttachment(file: Row): Row {
  const type = textIn(file, 'type') ?? 'file';
  const url = textIn(objectIn(file, 'payload') ?? {}, 'url');
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
export function act(
  { store, params }: Pick<EffectContext<{ readonly payload?: unknown }>, 'store' | 'params'>,
  contact: StoredObject,
  action: string,
): object {
  if (action !== 'react' && action !== 'unreact') return { recipient_id: contact.id };
  const payload = objectIn(params, 'payload') ?? {};
  const message = store.get(textIn(payload, 'message_id') ?? '');
  if (message?.node.endsWith('Message') !== true)
    throw invalid('Param payload[message_id] must be a message of the conversation');
  const reaction = { reaction: textIn(payload, 'reaction') ?? 'love' };
  message.fields['reactions'] = action === 'react' ? { data: [reaction] } : undefined;
  return { recipient_id: contact.id };
}

/** The message that is replied to, as the reply shows it. */
export function answered({ store, params, subject }: Pick<Context, 'store' | 'params' | 'subject'>): Row {
  const { mid } = params.reply_to ?? {};
  if (mid === undefined) return {};
  const message = store.get(mid);
  if (message?.node.endsWith('Message') !== true)
    throw invalid('Param reply_to[mid] must be a message of the conversation');
  return { reply_to: { mid, is_self_reply: idIn(message.fields, 'from') === subject.id } };
}

const tooLate = () => new GraphFailure(10, 2_534_022, '(#10) This message is sent outside of allowed window.');

export const unavailable = () => new GraphFailure(551, 1_545_041, '(#551) This person is not available right now.');

/** Keeps a file for messages to come. */
export const keepAttachment = ({ store, params }: EffectContext): object => ({
  attachment_id: store.insert('Attachment', { ...params }).id,
});
