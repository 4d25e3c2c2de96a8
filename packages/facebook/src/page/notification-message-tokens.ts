import { edge, idText, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import { NotificationMessageTokenFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { message } from '../permissions.js';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'notification_messages_token', 'topic_title', 'token_expiry_timestamp'],
}) {}

/** The audiences whose consents to list, each person once. */
export const NotificationMessageTokensQuery = record('NotificationMessageTokensQuery', {
  /** Only people in these audiences. */
  custom_audience_ids: optional(t.array(idText)),
  /** True lists each person once. */
  do_not_return_duplicates: optional(t.boolean),
});

/**
 * `/{page}/notification_message_tokens`: people who agreed to be notified.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/notification_message_tokens
 */
export class PageNotificationMessageTokens extends edge({
  path: 'notification_message_tokens',
  node: () => NotificationMessageToken,
  get: pages({ params: NotificationMessageTokensQuery, permissions: message }),
  create: unsupported('a person agrees by answering a template: fb.page(id).messages.create({ recipient, message })'),
  update: unsupported('only the person changes it: read it with fb.page(id).notificationMessageTokens.get()'),
  delete: unsupported(
    'only the person takes it back: read what is left with fb.page(id).notificationMessageTokens.get()',
  ),
}) {}
