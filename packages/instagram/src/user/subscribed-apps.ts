import {
  edge,
  identifier,
  oneOf,
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
import { basic } from '../permissions.js';

/** The fields of a subscription. */
export const SubscribedAppFields = record('SubscribedApp', {
  /** The id of the subscribed app. */
  app_id: optional(identifier),
  /** The webhook fields that it receives. */
  subscribed_fields: optional(t.array(t.string)),
});

/** An app that receives the account's webhooks. */
export class SubscribedApp extends row({
  name: 'SubscribedApp',
  fields: SubscribedAppFields,
  defaults: ['app_id', 'subscribed_fields'],
}) {}

/** The fields of an account's webhooks. */
export const WebhookField = oneOf(
  'comments',
  'live_comments',
  'mentions',
  'messages',
  'message_edit',
  'message_reactions',
  'messaging_handover',
  'messaging_optins',
  'messaging_postbacks',
  'messaging_referral',
  'messaging_seen',
  'standby',
  'story_insights',
  'story_reactions',
  'story_poll_response',
  'comment_poll_response',
  'share_to_story',
  'follow',
  'delta',
  'creator_marketplace_projects',
  'creator_marketplace_invited_creator_onboarding',
  'onboarding_welcome_message_series',
);

/** The fields to subscribe to. */
export const NewSubscription = record('NewSubscription', {
  /** The webhook fields to receive; they replace those of before. */
  subscribed_fields: t.array(WebhookField),
});

/**
 * `/{user}/subscribed_apps`: webhooks of the account that the app receives. Meta documents it for Instagram Login. With
 * Facebook Login messages are subscribed on the Page, `fb.page(pageId).subscribedApps`; one publisher subscribes comments
 * and mentions, whose names the Page refuses, on the account.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/webhooks
 */
export class UserSubscribedApps extends edge({
  path: 'subscribed_apps',
  node: () => SubscribedApp,
  get: pages({ paging: 'none', permissions: basic }),
  /** Subscribes the app, to these fields and no others. */
  create: post(NewSubscription, Success, { repeatable: true, permissions: basic }),
  update: unsupported('subscribe anew with all fields: api.user.subscribedApps.create({ subscribed_fields })'),
  /** Ends the app's subscription. */
  delete: remove(Success, { permissions: basic }),
}) {}
