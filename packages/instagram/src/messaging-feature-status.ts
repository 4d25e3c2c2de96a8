import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a messaging feature's state. */
export const MessagingFeatureStatusFields = record('MessagingFeatureStatus', {
  feature: optional(t.string),
  status: optional(t.string),
  hop_v2: optional(t.boolean),
  ig_multi_app: optional(t.boolean),
  msgr_multi_app: optional(t.boolean),
});

/** Whether the account has a messaging feature. */
export class MessagingFeatureStatus extends row({
  name: 'MessagingFeatureStatus',
  fields: MessagingFeatureStatusFields,
  defaults: ['feature', 'status'],
}) {}
