import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a subscription. */
export const SubscribedAppFields = record('SubscribedApp', {
  app_id: optional(identifier),
  subscribed_fields: optional(t.array(t.string)),
});

/** An app that receives the account's webhooks. */
export class SubscribedApp extends row({
  name: 'SubscribedApp',
  fields: SubscribedAppFields,
  defaults: ['app_id', 'subscribed_fields'],
}) {}
