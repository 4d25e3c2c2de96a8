import { NotificationMessageTokenFields, row } from '@edgewalk/core';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'notification_messages_token', 'topic_title', 'token_expiry_timestamp'],
}) {}
