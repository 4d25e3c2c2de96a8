import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a person's consent to be notified. Times are in unix seconds. */
export const NotificationMessageTokenFields = record('NotificationMessageToken', {
  /** The scoped id of the person who agreed. */
  recipient_id: optional(identifier),
  /** The token to send marketing messages to that person with. */
  notification_messages_token: optional(t.string),
  /** How often was agreed on; obsolete since 2026-02-10. */
  notification_messages_frequency: optional(t.string),
  /** Whether the person is asked to agree again. */
  notification_messages_reoptin: optional(t.string),
  /** The time zone of the person, such as `America/Los_Angeles`. */
  notification_messages_timezone: optional(t.string),
  /** The topic that was agreed on. */
  topic_title: optional(t.string),
  /** The state of the token, such as `REFRESHED`. */
  user_token_status: optional(t.string),
  /** When the person agreed, as a number; webhooks use milliseconds. */
  creation_timestamp: optional(looseNumber),
  /** When the consent ends, as a number; webhooks use milliseconds. */
  token_expiry_timestamp: optional(looseNumber),
  /** The earliest time of the next message, as a number. */
  next_eligible_time: optional(looseNumber),
  /** The earliest time of the next paid message, as a number. */
  next_eligible_time_for_paid_messaging: optional(looseNumber),
  /** The audiences of 100 people or more that the person is in. */
  custom_audience_ids: optional(t.array(identifier)),
});
