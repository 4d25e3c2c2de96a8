import { conversationWith } from '../effects/messaging/conversations.js';
import { ownApp, ownerOf } from '../objects/thread-owner.js';
import type { Happening } from '../webhooks/event.js';
import { inStandby, type Talk } from '../webhooks/message-events.js';
import type { StoredObject } from '../world/store.js';
import { idIn, objectIn, rowsIn } from '../world/values.js';
import { contactOf, onFacebook, onInstagram, type Place, refuse } from './people.js';
import type { As } from './visitors.js';

/** An account or a Page, and a person who writes to it. */
export function talkOf({ store, clock }: Place, what: string, id: string, by: As | undefined): Talk {
  const account = store.get(id);
  if (account?.node === 'User') return { account, contact: contactOf(store, onInstagram(store, by)), at: clock.now() };
  if (account?.node === 'facebook/Page') return { account, contact: onFacebook(store, by), at: clock.now() };
  throw refuse(what, 'give the id of an Instagram account or a Page');
}

export function messageOf({ store }: Place, what: string, id: string): StoredObject {
  const found = store.get(id);
  if (found?.node === 'Message' || found?.node === 'facebook/Message') return found;
  throw refuse(what, 'give the id of a message');
}

/** The account and the person of a message, whoever of them wrote it. */
export function talkAbout({ store, clock }: Place, { fields }: StoredObject): Talk {
  const [to] = rowsIn(objectIn(fields, 'to') ?? {}, 'data');
  const people = [idIn(fields, 'from'), idIn({ to }, 'to')].flatMap((id) => store.get(id ?? '') ?? []);
  const account = people.find(({ node }) => node === 'User' || node === 'facebook/Page');
  const contact = people.find((one) => one !== account);
  if (account && contact) return { account, contact, at: clock.now() };
  throw refuse('react', 'the conversation is gone');
}

/** The conversation of the two; undefined before the first message. */
export const conversationOf = ({ store }: Pick<Place, 'store'>, { account, contact }: Talk): StoredObject | undefined =>
  conversationWith({ store, subject: account }, contact.id);

/** Sends the event of a person's action in a conversation; as `standby` while another app controls it. */
export function tell(place: Place, talk: Talk, happening: (talk: Talk) => Happening): void {
  const conversation = conversationOf(place, talk);
  const owner = conversation ? ownerOf(conversation) : ownApp;
  const event = happening(talk);
  place.outbox.happen(owner === ownApp || owner === undefined ? event : inStandby(event));
}
