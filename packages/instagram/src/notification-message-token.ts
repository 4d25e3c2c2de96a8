import { row } from '@edgewalk/core';
import { NotificationMessageTokenFields } from '@edgewalk/vocabulary/messaging';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'topic_title', 'user_token_status', 'token_expiry_timestamp'],
}) {}
