import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a subscription. */
export const ApplicationSubscriptionFields = record('ApplicationSubscription', {
  object: optional(t.string),
  callback_url: optional(t.string),
  active: optional(t.boolean),
  /** Names alone with an old version, names and versions with a new one. */
  fields: optional(
    t.array(
      t.union([
        t.string,
        record('SubscribedField', { name: optional(t.string), version: optional(t.string) }),
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
