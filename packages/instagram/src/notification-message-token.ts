import { NotificationMessageTokenFields, row } from '@edgewalk/core';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'topic_title', 'user_token_status', 'token_expiry_timestamp'],
}) {}
