import type * as fb from '@edgewalk/facebook';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import type { ContextOf, EffectContext, Row } from '../../../graph/effect.js';
import { messenger } from '../../../objects/facebook/messenger.js';
import { type Exchange, makeConversation, makeMessage } from '../../../objects/messages.js';
import { checkControl } from '../../../objects/thread-owner.js';
import type { StoredObject } from '../../../world/store.js';
import { objectIn, rowsIn, textIn } from '../../../world/values.js';
import { delivered } from '../../../webhooks/message-events.js';
import { conversationWith } from '../../messaging/conversations.js';
import { act, answered, sendMessage, unavailable } from '../../messaging/send.js';
import { tellEcho } from '../../messaging/echo.js';
import { isOpen, windowOf } from '../../messaging/window.js';
import { bodyOf } from './body.js';
import { instagramOf } from './instagram.js';
import { type Addressee, addresseeOf } from './recipient.js';

type Context = ContextOf<typeof fb.PageMessages, 'create'>;

/** Sends a message, an action or a reaction, in Messenger or to people on Instagram. */
export function sendPageMessage(context: Context): object {
  const account = onInstagram(context);
  if (account) return sendOnInstagram(context, account);
  const to = addresseeOf(context);
  const action = context.params.sender_action ?? context.params.suggestion_action;
  return action === undefined ? send(context, to) : show(context, to, action);
}

function sendOnInstagram(context: Context, account: StoredObject): object {
  const to = textIn(objectIn(context.params, 'recipient') ?? {}, 'id') ?? '';
  const conversation = conversationWith({ store: context.store, subject: account }, to);
  if (conversation && context.params.sender_action === undefined) checkControl(conversation);
  return sendMessage({ ...context, subject: account });
}

/** The Instagram account that sends it, where the recipient is a person or a comment there. */
function onInstagram(context: Context): StoredObject | undefined {
  const recipient = objectIn(context.params, 'recipient') ?? {};
  const target = context.store.get(textIn(recipient, 'id') ?? textIn(recipient, 'comment_id') ?? '');
  return target?.node === 'Contact' || target?.node === 'Comment' ? instagramOf(context) : undefined;
}

function send(context: Context, to: Addressee): object {
  const { store, clock, subject, params } = context;
  const earlier = conversationWith(context, to.contact.id);
  if (earlier?.fields['can_reply'] === false) throw unavailable();
  if (earlier) checkControl(earlier);
  if (deadTags.includes(context.params.tag)) throw invalid(`Message tag ${String(context.params.tag)} is deprecated`);
  checkWindow(context, to, earlier);
  checkPersona(context);
  const body = { ...bodyOf(context), ...answered(context) };
  const conversation = earlier ?? makeConversation(store, subject, to.contact, messenger);
  if (!earlier) store.link(subject, 'conversations', conversation);
  const exchange: Exchange = { account: subject, contact: to.contact, conversation, platform: messenger };
  const message = makeMessage(store, exchange, { at: clock.now(), own: true, body });
  tellEcho(context, exchange, message);
  context.happen(delivered({ account: subject, contact: to.contact, at: message.createdAt }, message.id));
  if (to.about) {
    to.about.fields['private_reply_conversation'] = {
      id: conversation.id,
      link: conversation.fields['link'],
    };
    to.about.fields['can_reply_privately'] = false;
  }
  return { recipient_id: to.contact.id, message_id: message.id, ...keptId(params, body) };
}

/** The id of a reusable file is returned. */
function keptId(params: Context['params'], body: Row): object {
  const file = objectIn(objectIn(params, 'message') ?? {}, 'attachment') ?? {};
  const [shown] = rowsIn(objectIn(body, 'attachments') ?? {}, 'data');
  const isReusable = (objectIn(file, 'payload') ?? {})['is_reusable'] === true;
  return shown && isReusable ? { attachment_id: shown['id'] } : {};
}

/** A Page may reply to a person for 24 hours; longer with a tag. */
function checkWindow(context: Context, to: Addressee, conversation: StoredObject | undefined): void {
  if (!conversation || to.about || to.agreed) return;
  const { store, params } = context;
  const isTemplate = objectIn({ ...params.message }, 'template') !== undefined;
  if (isTemplate || isOpen(store, conversation, windowOf(params.tag))) return;
  const policy = 'https://developers.facebook.com/docs/messenger-platform/policy-overview';
  const message = `(#10) This message is sent outside of allowed window. Learn more about the new policy here: ${policy}`;
  throw new GraphFailure(10, 2_018_278, message);
}

/** Tags that Meta has retired. */
const deadTags: readonly unknown[] = ['ACCOUNT_UPDATE', 'CONFIRMED_EVENT_UPDATE', 'POST_PURCHASE_UPDATE'];

function checkPersona({ store, subject, params }: Context): void {
  const { persona_id: id } = params;
  if (id === undefined || store.list(subject, 'personas').some((persona) => persona.id === id)) return;
  throw new GraphFailure(100, 2_018_271, '(#100) Invalid persona id');
}

/** A sign that somebody is typing or has read, or a reaction: the response is the recipient alone. */
function show(context: Context, { contact }: Addressee, action: string): object {
  const conversation = conversationWith(context, contact.id);
  if (conversation && action === 'mark_seen') {
    conversation.fields['unread_count'] = 0;
    countUnread(context);
  }
  return act(context, contact, action);
}

/** A field of the Page counts what is unread in all its conversations. */
function countUnread({ store, subject }: Pick<EffectContext, 'store' | 'subject'>): void {
  const counts = store.list(subject, 'conversations').map(({ fields }) => Number(fields['unread_count']));
  subject.fields['unread_message_count'] = counts.reduce((sum, count) => sum + count, 0);
}
