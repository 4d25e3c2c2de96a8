import { objectIn } from '../../../world/values.js';
import { GraphFailure, invalid } from '../../../errors/failure.js';
import { apps } from '../../../login/apps.js';
import type { StoredObject } from '../../../world/store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../../../graph/effect.js';
import { required, textOf } from '../../params.js';
import { conversationWith } from '../../messaging/conversations.js';
import { instagramOf } from './instagram.js';
import { noSuchPerson } from './recipient.js';

const ownApp = apps.facebook.id;
/** The inbox of Pages. */
const inbox = '263902037430900';
const nobody = 'nobody';

/** Which app has a conversation: at first the one that asks. */
const ownerOf = ({ fields }: StoredObject): string => textOf(fields, 'owner_app') ?? ownApp;

function give(conversation: StoredObject, app: string): object {
  Object.assign(conversation.fields, { owner_app: app, is_owner: app === ownApp });
  delete conversation.fields['owner_until'];
  return { success: true };
}

/** Refuses a message while another app has the conversation. What nobody has, the first to write takes. */
export function checkControl(conversation: StoredObject): void {
  const owner = ownerOf(conversation);
  if (owner === nobody) give(conversation, ownApp);
  else if (owner !== ownApp)
    throw elsewhere('Message cannot be sent because another application is controlling this thread');
}

const elsewhere = (message: string) => new GraphFailure(10, 2_018_300, `(#10) ${message}`);

/** The conversation with a person, in Messenger or on Instagram. */
function threadWith(context: EffectContext, id: string): StoredObject {
  const { store, subject } = context;
  const account = store.get(id)?.node === 'Contact' ? instagramOf(context) : subject;
  const conversation = conversationWith({ store, subject: account }, id);
  if (!conversation) throw noSuchPerson();
  return conversation;
}

function threadOf(context: EffectContext): StoredObject {
  const recipient = objectIn(context.params, 'recipient');
  if (!recipient) throw invalid('The parameter recipient is required');
  return threadWith(context, required(recipient, 'id'));
}

function ownThreadOf(context: EffectContext): StoredObject {
  const conversation = threadOf(context);
  if (ownerOf(conversation) !== ownApp)
    throw elsewhere('Thread control can only be given away by the application that has it');
  return conversation;
}

const listOwner: ListEffect = (context) => {
  const conversation = threadWith(context, required(context.params, 'recipient'));
  const app_id = ownerOf(conversation);
  if (app_id === nobody) return [];
  const until = conversation.fields['owner_until'];
  return [{ thread_owner: { app_id, ...(until !== undefined && { expiration: until }) } }];
};

const pass: WriteEffect = (context) =>
  give(ownThreadOf(context), textOf(context.params, 'target_app_id') ?? inbox);
const take: WriteEffect = (context) => give(threadOf(context), ownApp);
const release: WriteEffect = (context) => give(ownThreadOf(context), nobody);

/** The other app is told by its webhooks; until it passes the conversation, nothing changes. */
const request: WriteEffect = (context) => {
  threadOf(context);
  return { success: true };
};

const extend: WriteEffect = (context) => {
  const { clock, params } = context;
  const seconds = Number(params['duration'] ?? 86_400);
  ownThreadOf(context).fields['owner_until'] = Math.floor(clock.now() / 1000) + seconds;
  return { success: true };
};

/** Which app answers in a conversation. */
export const threadControl = {
  list: { 'Page.thread_owner': listOwner },
  create: {
    'Page.pass_thread_control': pass,
    'Page.take_thread_control': take,
    'Page.release_thread_control': release,
    'Page.request_thread_control': request,
    'Page.extend_thread_control': extend,
  },
};
