import { GraphFailure } from '../errors/failure.js';
import { apps } from '../login/apps.js';
import type { StoredObject } from '../world/store.js';
import { textIn } from '../world/values.js';

/** The app of Facebook Login, whose tokens control conversations. */
export const ownApp = apps.facebook.id;
/** The inbox of Pages and Instagram accounts, where people at the business answer. */
export const inboxApp = '263902037430900';
/** The owner of a released conversation. */
const nobody = 'nobody';

/** The app that controls a conversation: initially the calling app; undefined if it was released. */
export function ownerOf({ fields }: StoredObject): string | undefined {
  const owner = textIn(fields, 'owner_app') ?? ownApp;
  return owner === nobody ? undefined : owner;
}

/** Gives a conversation to an app, or releases it. */
export function giveControl(conversation: StoredObject, app: string | undefined): void {
  Object.assign(conversation.fields, { owner_app: app ?? nobody, is_owner: app === ownApp });
  delete conversation.fields['owner_until'];
}

/** Refuses a message while another app controls the conversation. The first app to write takes one that was released. */
export function checkControl(conversation: StoredObject): void {
  const owner = ownerOf(conversation);
  if (owner === undefined) giveControl(conversation, ownApp);
  else if (owner !== ownApp)
    throw controlledElsewhere('Message cannot be sent because another application is controlling this thread');
}

export const controlledElsewhere = (message: string) => new GraphFailure(10, 2_018_300, `(#10) ${message}`);
