import type { ClientOptions } from '@edgewalk/core';
import { Facebook } from '@edgewalk/facebook';
import { Instagram } from '@edgewalk/instagram';
import { WebhookField } from '@edgewalk/instagram/user/subscribed-apps';
import type { FieldName } from '../objects/objects.js';
import { pageField } from './page-field.js';

/** The fields that an application wants, by object. */
export interface WantedFields {
  readonly instagram?: readonly FieldName<'instagram'>[];
  readonly page?: readonly FieldName<'page'>[];
}

/** A Page, by its id and with its own token: also for the Instagram account that is linked to it. */
export interface PageToSubscribe extends ClientOptions {
  readonly page: string;
}

/** An Instagram account with Instagram Login, by its id. */
export interface AccountToSubscribe extends ClientOptions {
  readonly instagram: string;
}

/** An account whose events an application wants. */
export type Subscriber = PageToSubscribe | AccountToSubscribe;

export const isPage = (subscriber: Subscriber): subscriber is PageToSubscribe => 'page' in subscriber;

export const idOf = (subscriber: Subscriber): string => (isPage(subscriber) ? subscriber.page : subscriber.instagram);

/** The options of the client for an account: all but its id. */
export const clientOptionsOf = (subscriber: Subscriber): ClientOptions =>
  // What is left of a subscriber are the options that it extends.
  Object.fromEntries(
    Object.entries(subscriber).filter(([name]) => name !== 'page' && name !== 'instagram'),
  ) as unknown as ClientOptions;

export const pageOf = ({ page, ...options }: PageToSubscribe) => new Facebook(options).page(page);

export const userOf = ({ instagram, ...options }: AccountToSubscribe) =>
  new Instagram({ ...options, userId: instagram, login: 'instagram' }).user;

/**
 * The fields that an account subscribes to; none where nothing is wanted of its object. A Page takes no names of
 * Instagram: any of its own fields lets comments and mentions through, and messages have fields of their own. With
 * Instagram Login every field that the app has chosen comes with any of them.
 */
export function accountFields(subscriber: Subscriber, wanted: WantedFields): readonly string[] {
  const { instagram = [], page = [] } = wanted;
  const names = isPage(subscriber)
    ? [...page, ...instagram.map((field) => pageField(field) ?? 'feed')]
    : instagram.map((field) => (WebhookField.is(field) ? field : 'messages'));
  return [...new Set(names)];
}
