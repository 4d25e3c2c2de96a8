import {
  check,
  edge,
  looseBoolean,
  optional,
  pages,
  post,
  publicUrl,
  record,
  remove,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a subscription. */
export const ApplicationSubscriptionFields = record('ApplicationSubscription', {
  /** What is watched, such as `page`, `user`, `permissions` or `instagram`. */
  object: optional(t.string),
  /** The https URL that Meta calls. */
  callback_url: optional(t.string),
  /** Whether Meta delivers events. */
  active: optional(looseBoolean),
  /** Names in old versions; names and versions in new ones. */
  fields: optional(
    t.array(
      t.union([
        t.string,
        record('SubscribedField', {
          /** The name of the field. */
          name: optional(t.string),
          /** The version of the API that its events are in, such as `v27.0`. */
          version: optional(t.string),
        }),
      ]),
    ),
  ),
});

/** Webhooks of one kind of object that the app receives. */
export class ApplicationSubscription extends row({
  name: 'ApplicationSubscription',
  fields: ApplicationSubscriptionFields,
  defaults: [],
}) {}

/** On this machine an emulator calls, too: it may do without TLS. */
const callbackUrl = check(publicUrl, (address) =>
  /^(https:|http:\/\/(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:|\/|$))/i.test(address)
    ? undefined
    : 'Meta calls addresses that begin with https:// only',
);

/** The fields to subscribe to, and the callback URL. */
export const NewApplicationSubscription = record('NewApplicationSubscription', {
  /** What is watched, such as `page`, `user`, `permissions` or `instagram`. */
  object: t.string,
  /** The https URL that Meta calls, at once for the handshake. */
  callback_url: optional(callbackUrl),
  /** The fields to receive, such as `feed`; those of the object. */
  fields: optional(t.array(t.string)),
  /** True sends the new values, not only the names of the fields that changed. */
  include_values: optional(t.boolean),
  /** A text of your own, which Meta returns in the handshake. */
  verify_token: optional(t.string),
});

/** The fields to unsubscribe from. */
export const ApplicationSubscriptionRemoval = record('ApplicationSubscriptionRemoval', {
  /** The object to unsubscribe from; without it all of them. */
  object: optional(t.string),
  /** The fields to unsubscribe from; without them all of the object. */
  fields: optional(t.array(t.string)),
});

/**
 * `/{application}/subscriptions`: the webhooks that the app receives. Requires the token of the app.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/app/subscriptions
 */
export class ApplicationSubscriptions extends edge({
  path: 'subscriptions',
  node: () => ApplicationSubscription,
  get: pages({ paging: 'none' }),
  /** Subscribes the app. Meta calls the callback URL at once, with `verify_token`. */
  create: post(NewApplicationSubscription, Success, { repeatable: true }),
  update: unsupported(
    'subscribe anew with all fields: fb.application(id).subscriptions.create({ object, callback_url, fields, verify_token })',
  ),
  /** Ends the subscription to an object, or to some of its fields; by default to everything. */
  delete: remove(Success, { params: ApplicationSubscriptionRemoval }),
}) {}
