import { row } from '@edgewalk/core';
import { NotificationMessageTokenFields } from '@edgewalk/vocabulary/messaging';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'notification_messages_token', 'topic_title', 'token_expiry_timestamp'],
}) {}
