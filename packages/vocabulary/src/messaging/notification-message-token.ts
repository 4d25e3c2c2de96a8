import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a person's consent to be notified. Times are in unix seconds. */
export const NotificationMessageTokenFields = record('NotificationMessageToken', {
  recipient_id: optional(identifier),
  notification_messages_token: optional(t.string),
  notification_messages_frequency: optional(t.string),
  notification_messages_reoptin: optional(t.string),
  notification_messages_timezone: optional(t.string),
  topic_title: optional(t.string),
  user_token_status: optional(t.string),
  creation_timestamp: optional(looseNumber),
  token_expiry_timestamp: optional(looseNumber),
  next_eligible_time: optional(looseNumber),
  next_eligible_time_for_paid_messaging: optional(looseNumber),
  custom_audience_ids: optional(t.array(identifier)),
});
