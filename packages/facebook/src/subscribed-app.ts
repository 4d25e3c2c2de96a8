import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a subscription. */
export const SubscribedAppFields = record('SubscribedApp', {
  id: identifier,
  name: optional(t.string),
  link: optional(t.string),
  category: optional(t.string),
  subscribed_fields: optional(t.array(t.string)),
});

/** An app that receives the webhooks of a Page, and which of them. */
export class SubscribedApp extends row({
  name: 'SubscribedApp',
  fields: SubscribedAppFields,
  defaults: ['id', 'name', 'link', 'subscribed_fields'],
}) {}
