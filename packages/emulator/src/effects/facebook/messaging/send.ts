import { messenger } from '../../../objects/facebook/messenger.js';
import { type Exchange, makeConversation, makeMessage } from '../../../objects/messages.js';
import { days, hours } from '../../../world/clock.js';
import { GraphFailure } from '../../../errors/failure.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, Row, WriteEffect } from '../../../graph/effect.js';
import { textOf } from '../../params.js';
import { conversationWith } from '../../messaging/conversations.js';
import { act, sendMessage, unavailable } from '../../messaging/send.js';
import { idIn, objectIn } from '../../../world/values.js';
import { bodyOf } from './body.js';
import { instagramOf } from './instagram.js';
import { type Addressee, addresseeOf } from './recipient.js';
import { checkControl } from './thread-control.js';

/** Sends a message, an action or a reaction, in Messenger or to people on Instagram. */
export const sendPageMessage: WriteEffect = (context) => {
  const account = onInstagram(context);
  if (account) return sendMessage({ ...context, subject: account } as never);
  const to = addresseeOf(context);
  const { params } = context;
  const action = textOf(params, 'sender_action') ?? textOf(params, 'suggestion_action');
  return action === undefined ? send(context, to) : show(context, to, action);
};

/** The Instagram account that is to answer, where the recipient is a person or a comment there. */
function onInstagram(context: EffectContext): StoredObject | undefined {
  const recipient = objectIn(context.params, 'recipient') ?? {};
  const target = context.store.get(textOf(recipient, 'id') ?? textOf(recipient, 'comment_id') ?? '');
  return target?.node === 'Contact' || target?.node === 'Comment' ? instagramOf(context) : undefined;
}

function send(context: EffectContext, to: Addressee): object {
  const { store, clock, subject, params } = context;
  const known = conversationWith(context, to.guest.id);
  if (known?.fields['can_reply'] === false) throw unavailable();
  if (known) checkControl(known);
  checkWindow(context, to, known);
  checkPersona(context);
  const body = bodyOf(context);
  const conversation = known ?? makeConversation(store, subject, to.guest, messenger);
  if (!known) store.link(subject, 'conversations', conversation);
  const exchange: Exchange = { account: subject, contact: to.guest, conversation, platform: messenger };
  const message = makeMessage(store, exchange, { at: clock.now(), own: true, body });
  if (to.about) {
    to.about.fields['private_reply_conversation'] = {
      id: conversation.id,
      link: conversation.fields['link'],
    };
    to.about.fields['can_reply_privately'] = false;
  }
  return { recipient_id: to.guest.id, message_id: message.id, ...keptId(params, body) };
}

/** A file that may be sent again is answered with its id. */
function keptId(params: Row, body: Row): object {
  const file = objectIn(objectIn(params, 'message') ?? {}, 'attachment') ?? {};
  const [shown] = (objectIn(body, 'attachments')?.['data'] ?? []) as Row[];
  const isReusable = (objectIn(file, 'payload') ?? {})['is_reusable'] === true;
  return shown && isReusable ? { attachment_id: shown['id'] } : {};
}

/** A person may be answered for 24 hours; a tag gives more. */
function checkWindow(context: EffectContext, to: Addressee, conversation: StoredObject | undefined): void {
  if (!conversation || to.about || to.agreed) return;
  const { store, clock, params } = context;
  const last = store
    .list(conversation, 'messages')
    .find(({ fields }) => idIn(fields, 'from') === to.guest.id);
  if ((last?.createdAt ?? 0) + allowed(params) >= clock.now()) return;
  const policy = 'https://developers.facebook.com/docs/messenger-platform/policy-overview';
  const message = `(#10) This message is sent outside of allowed window. Learn more about the new policy here: ${policy}`;
  throw new GraphFailure(10, 2_018_278, message);
}

function allowed(params: Row): number {
  const tag = textOf(params, 'tag');
  const isTemplate = objectIn(objectIn(params, 'message') ?? {}, 'template') !== undefined;
  if (isTemplate) return Infinity;
  if (tag === undefined) return hours(24);
  return tag === 'HUMAN_AGENT' ? days(7) : Infinity;
}

function checkPersona({ store, subject, params }: EffectContext): void {
  const id = textOf(params, 'persona_id');
  if (id === undefined || store.list(subject, 'personas').some((persona) => persona.id === id)) return;
  throw new GraphFailure(100, 2_018_271, '(#100) Invalid persona id');
}

/** A sign that somebody is typing or has read, or a reaction: answered by the recipient alone. */
function show(context: EffectContext, { guest }: Addressee, action: string): object {
  const conversation = conversationWith(context, guest.id);
  if (conversation && action === 'mark_seen') {
    conversation.fields['unread_count'] = 0;
    countUnread(context);
  }
  return act(context, guest, action);
}

/** The Page tells how many messages wait in all its conversations. */
function countUnread({ store, subject }: EffectContext): void {
  const counts = store.list(subject, 'conversations').map(({ fields }) => Number(fields['unread_count']));
  subject.fields['unread_message_count'] = counts.reduce((sum, count) => sum + count, 0);
}
