import { optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

const Quota = record('Quota', {
  /** Posts that may be published. */
  quota_total: optional(t.number),
  /** In so many seconds. */
  quota_duration: optional(t.number),
});

/** How much of the publishing quota is used. */
export class PublishingLimit extends row({
  name: 'PublishingLimit',
  fields: record('PublishingLimit', { quota_usage: optional(t.number), config: optional(Quota) }),
  defaults: ['quota_usage', 'config'],
}) {}
