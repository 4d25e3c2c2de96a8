import { apps } from '../login/apps.js';
import { messenger } from '../objects/facebook/messenger.js';
import { makeMessage, type Platform } from '../objects/messages.js';
import { giveControl, inboxApp, ownApp, ownerOf } from '../objects/thread-owner.js';
import { echo, handedOver, type Handover, type Talk } from '../webhooks/message-events.js';
import type { StoredObject } from '../world/store.js';
import { type Place, refuse } from './people.js';
import { conversationOf, talkOf, tell } from './talks.js';
import type { As, Inbox, Made } from './visitors.js';

/** The inbox of the emulator's Pages and accounts. */
export const inboxIn = (place: Place): Inbox => ({
  message: (account, text, by) => write(place, threadOf(place, 'message', account, by), text),
  take: (account, by) => take(place, threadOf(place, 'take', account, by)),
  pass: (account, by) => {
    const { talk, conversation } = threadOf(place, 'pass', account, by);
    if (ownerOf(conversation) !== inboxApp)
      throw refuse('pass', 'the inbox does not control the conversation', 'inbox');
    giveControl(conversation, ownApp);
    tellApps(place, talk, (app) => ({
      pass_thread_control: { previous_owner_app_id: inboxApp, new_owner_app_id: app, ...metadataOf(by) },
    }));
  },
  request: (account, by) => {
    const { talk, conversation } = threadOf(place, 'request', account, by);
    if (ownerOf(conversation) !== ownApp) throw refuse('request', 'the app does not control the conversation', 'inbox');
    const request = { requested_owner_app_id: inboxApp, ...metadataOf(by) };
    tellApps(place, talk, () => ({ request_thread_control: request }));
  },
});

interface Thread {
  readonly talk: Talk;
  readonly conversation: StoredObject;
}

function write(place: Place, { talk, conversation }: Thread, text: string): Made {
  const platform: Platform | undefined = talk.account.node === 'facebook/Page' ? messenger : undefined;
  const exchange = { account: talk.account, contact: talk.contact, conversation, platform };
  const { id } = makeMessage(place.store, exchange, { at: talk.at, own: true, body: { message: text } });
  tell(place, talk, () => echo(talk, { mid: id, text }, inboxApp));
  return { id, from: talk.account.id };
}

/** Only the app that loses control gets an event. */
function take(place: Place, { talk, conversation }: Thread): void {
  const owner = ownerOf(conversation);
  giveControl(conversation, inboxApp);
  if (owner !== ownApp) return;
  tellApps(place, talk, (app) => ({
    take_thread_control: { previous_owner_app_id: app, new_owner_app_id: inboxApp },
  }));
}

/** The app of each login is told with its own id. */
function tellApps({ outbox }: Place, talk: Talk, handover: (app: string) => Handover): void {
  for (const only of ['facebook', 'instagram'] as const)
    outbox.happen({ ...handedOver(talk, handover(apps[only].id)), only });
}

const metadataOf = ({ metadata }: { readonly metadata?: string } = {}) => ({
  ...(metadata !== undefined && { metadata }),
});

function threadOf(place: Place, what: string, account: string, by: As | undefined): Thread {
  const talk = talkOf(place, what, account, by);
  const conversation = conversationOf(place, talk);
  if (conversation) return { talk, conversation };
  throw refuse(what, 'the person has not written to the account: use visitors.message() first', 'inbox');
}
