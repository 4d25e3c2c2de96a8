import * as fb from '@edgewalk/facebook';
import { GraphFailure, required } from '../../../errors/failure.js';
import { effect, type EffectContext } from '../../../graph/effect.js';
import { apps } from '../../../login/apps.js';
import type { StoredObject } from '../../../world/store.js';
import { textIn } from '../../../world/values.js';
import { conversationWith } from '../../messaging/conversations.js';
import { instagramOf } from './instagram.js';
import { noSuchPerson } from './recipient.js';

const ownApp = apps.facebook.id;
/** The inbox of Pages. */
const inbox = '263902037430900';
const nobody = 'nobody';

/** Which app has a conversation: at first the one that calls. */
const ownerOf = ({ fields }: StoredObject): string => textIn(fields, 'owner_app') ?? ownApp;

function give(conversation: StoredObject, app: string): void {
  Object.assign(conversation.fields, { owner_app: app, is_owner: app === ownApp });
  delete conversation.fields['owner_until'];
}

/** Refuses a message while another app has the conversation. The first app to write takes a conversation that has no owner. */
export function checkControl(conversation: StoredObject): void {
  const owner = ownerOf(conversation);
  if (owner === nobody) give(conversation, ownApp);
  else if (owner !== ownApp)
    throw elsewhere('Message cannot be sent because another application is controlling this thread');
}

const elsewhere = (message: string) => new GraphFailure(10, 2_018_300, `(#10) ${message}`);

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
    throw elsewhere('Thread control can only be given away by the application that has it');
  return conversation;
}

/** The app that controls a conversation. */
export const threadControl = [
  effect(fb.PageThreadOwner, {
    list: (context) => {
      const conversation = threadWith(context, context.params.recipient);
      const app_id = ownerOf(conversation);
      if (app_id === nobody) return [];
      const until = conversation.fields['owner_until'];
      return [{ thread_owner: { app_id, ...(until !== undefined && { expiration: until }) } }];
    },
  }),
  effect(fb.PagePassThreadControl, {
    create: (context) => give(ownThreadOf(context), context.params.target_app_id ?? inbox),
  }),
  effect(fb.PageTakeThreadControl, { create: (context) => give(threadOf(context), ownApp) }),
  effect(fb.PageReleaseThreadControl, { create: (context) => give(ownThreadOf(context), nobody) }),
  /** The other app hears of it by its webhooks; until it passes the conversation, nothing changes. */
  effect(fb.PageRequestThreadControl, { create: (context) => void threadOf(context) }),
  effect(fb.PageExtendThreadControl, {
    create: (context) => {
      const { clock, params } = context;
      const until = Math.floor(clock.now() / 1000) + (params.duration ?? 86_400);
      ownThreadOf(context).fields['owner_until'] = until;
    },
  }),
];
