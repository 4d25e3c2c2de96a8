import {
  edge,
  identifier,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';
import { PageWebhookField } from './webhook-field.js';

/** The fields of a subscription. */
export const SubscribedAppFields = record('SubscribedApp', {
  /** The id of the app. */
  id: identifier,
  /** The name of the app. */
  name: optional(t.string),
  /** The URL of the app. */
  link: optional(t.string),
  /** The category of the app. */
  category: optional(t.string),
  /** The webhook fields that the app receives, such as `feed`. */
  subscribed_fields: optional(t.array(t.string)),
});

/** An app that receives webhooks of a Page, and their fields. */
export class SubscribedApp extends row({
  name: 'SubscribedApp',
  fields: SubscribedAppFields,
  defaults: ['id', 'name', 'link', 'subscribed_fields'],
}) {}

/** The fields to subscribe to. */
export const NewSubscription = record('NewSubscription', {
  /** The webhook fields to receive, such as `feed`; they replace those from before. */
  subscribed_fields: t.array(PageWebhookField),
});

/**
 * `/{page}/subscribed_apps`: webhooks of the Page that the app receives.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
export class PageSubscribedApps extends edge({
  path: 'subscribed_apps',
  node: () => SubscribedApp,
  get: pages({ permissions: manageMetadata }),
  /** Subscribes the app, to these fields and no others. */
  create: post(NewSubscription, Success, { repeatable: true, permissions: manageMetadata }),
  update: unsupported('subscribe anew with all fields: fb.page(id).subscribedApps.create({ subscribed_fields })'),
  /** Ends the app's subscription. */
  delete: remove(Success, { permissions: manageMetadata }),
}) {}
