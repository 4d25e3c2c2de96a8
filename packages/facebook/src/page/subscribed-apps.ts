import { edge, pages, post, record, remove, Success, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { manageMetadata } from '../permissions.js';
import { SubscribedApp } from '../subscribed-app.js';
import { PageWebhookField } from './webhook-field.js';

/** What the app wants to be told. */
export const NewSubscription = record('NewSubscription', { subscribed_fields: t.array(PageWebhookField) });

/**
 * `/{page}/subscribed_apps`: which of the Page's webhooks the app receives.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/subscribed_apps
 */
export class PageSubscribedApps extends edge({
  path: 'subscribed_apps',
  node: () => SubscribedApp,
  get: pages({ permissions: manageMetadata }),
  /** Subscribes the app, to these fields and no others. */
  create: post(NewSubscription, Success, { repeatable: true, permissions: manageMetadata }),
  update: unsupported(
    'subscribe anew with all fields: fb.page(id).subscribedApps.create({ subscribed_fields })',
  ),
  /** Ends the app's subscription. */
  delete: remove(Success, { permissions: manageMetadata }),
}) {}
