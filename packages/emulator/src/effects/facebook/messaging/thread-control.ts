import * as fb from '@edgewalk/facebook';
import { required } from '../../../errors/failure.js';
import { effect, type EffectContext } from '../../../graph/effect.js';
import { controlledElsewhere, giveControl, inboxApp, ownApp, ownerOf } from '../../../objects/thread-owner.js';
import type { StoredObject } from '../../../world/store.js';
import { conversationWith } from '../../messaging/conversations.js';
import { instagramOf } from './instagram.js';
import { noSuchPerson } from './recipient.js';

/** The conversation with a person, in Messenger or on Instagram. */
function threadWith(context: Pick<EffectContext, 'store' | 'subject'>, id: string): StoredObject {
  const { store, subject } = context;
  const account = store.get(id)?.node === 'Contact' ? instagramOf(context) : subject;
  const conversation = conversationWith({ store, subject: account }, id);
  if (!conversation) throw noSuchPerson();
  return conversation;
}

type Context = EffectContext<{ readonly recipient: { readonly id?: string } }>;

function threadOf(context: Context): StoredObject {
  return threadWith(context, required(context.params.recipient, 'id'));
}

function ownThreadOf(context: Context): StoredObject {
  const conversation = threadOf(context);
  if (ownerOf(conversation) !== ownApp)
    throw controlledElsewhere('Thread control can only be given away by the application that has it');
  return conversation;
}

/** The app that controls a conversation. */
export const threadControl = [
  effect(fb.PageThreadOwner, {
    list: (context) => {
      const conversation = threadWith(context, context.params.recipient);
      const app_id = ownerOf(conversation);
      if (app_id === undefined) return [];
      const until = conversation.fields['owner_until'];
      return [{ thread_owner: { app_id, ...(until !== undefined && { expiration: until }) } }];
    },
  }),
  effect(fb.PagePassThreadControl, {
    create: (context) => giveControl(ownThreadOf(context), context.params.target_app_id ?? inboxApp),
  }),
  effect(fb.PageTakeThreadControl, { create: (context) => giveControl(threadOf(context), ownApp) }),
  effect(fb.PageReleaseThreadControl, { create: (context) => giveControl(ownThreadOf(context), undefined) }),
  /** The webhooks of the other app tell it; until it passes the conversation, nothing changes. */
  effect(fb.PageRequestThreadControl, { create: (context) => void threadOf(context) }),
  effect(fb.PageExtendThreadControl, {
    create: (context) => {
      const { clock, params } = context;
      const until = Math.floor(clock.now() / 1000) + (params.duration ?? 86_400);
      ownThreadOf(context).fields['owner_until'] = until;
    },
  }),
];
