import type { ClientOptions } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { WebhookField } from '@edgewalk/instagram/user/subscribed-apps';
import type { FieldName } from '../objects/objects.js';
import { pageField } from './page-field.js';

/** The fields that an application wants, by object. */
export interface WantedFields {
  /** Fields of Instagram accounts, such as `comments` and `messages`. */
  readonly instagram?: readonly FieldName<'instagram'>[];
  /** Fields of Pages, such as `feed` and `messages`. */
  readonly page?: readonly FieldName<'page'>[];
}

/** A Page, with its own token; also for the Instagram account that is linked to it. */
export interface PageToSubscribe extends ClientOptions {
  /** The id of the Page. */
  readonly page: string;
}

/** An Instagram account with Instagram Login. */
export interface AccountToSubscribe extends ClientOptions {
  /** The id of the Instagram account. */
  readonly instagram: string;
}

/** An account whose events an application wants. */
export type Subscriber = PageToSubscribe | AccountToSubscribe;

export const isPage = (subscriber: Subscriber): subscriber is PageToSubscribe => 'page' in subscriber;

export const idOf = (subscriber: Subscriber): string => (isPage(subscriber) ? subscriber.page : subscriber.instagram);

/** The options of the client for an account: all but its id. */
export const clientOptionsOf = (subscriber: Subscriber): ClientOptions =>
  // Without its id, a subscriber is the ClientOptions that it extends.
  Object.fromEntries(
    Object.entries(subscriber).filter(([name]) => name !== 'page' && name !== 'instagram'),
  ) as unknown as ClientOptions;

export const pageOf = ({ page, ...options }: PageToSubscribe) => new Facebook(options).page(page);

export const userOf = ({ instagram, ...options }: AccountToSubscribe) =>
  new Instagram({ ...options, userId: instagram, login: 'instagram' }).user;

/**
 * The fields to subscribe an account to; none if no wanted field applies to it. A Page does not accept Instagram's names:
 * comments and mentions are delivered with any field of the Page, messages have fields of their own. With Instagram Login,
 * any field suffices for all that the app has chosen.
 */
export function accountFields(subscriber: Subscriber, wanted: WantedFields): readonly string[] {
  const { instagram = [], page = [] } = wanted;
  const names = isPage(subscriber)
    ? [...page, ...instagram.map((field) => pageField(field) ?? 'feed')]
    : instagram.map((field) => (WebhookField.is(field) ? field : 'messages'));
  return [...new Set(names)];
}
