import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core';
import * as t from 'io-ts';
import { NotificationMessageToken } from '../notification-message-token.js';
import { message } from '../permissions.js';

/** Whose consent: of people in these audiences, each person once. */
export const NotificationMessageTokensQuery = record('NotificationMessageTokensQuery', {
  custom_audience_ids: optional(t.array(idText)),
  do_not_return_duplicates: optional(t.boolean),
});

/**
 * `/{page}/notification_message_tokens`: who has agreed to be notified.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/notification_message_tokens
 */
export class PageNotificationMessageTokens extends edge({
  path: 'notification_message_tokens',
  node: () => NotificationMessageToken,
  get: pages({ params: NotificationMessageTokensQuery, permissions: message }),
  create: unsupported(
    'a person agrees by answering a template: fb.page(id).messages.create({ recipient, message })',
  ),
  update: unsupported('only the person changes it: read it with fb.page(id).notificationMessageTokens.get()'),
  delete: unsupported(
    'only the person takes it back: read what is left with fb.page(id).notificationMessageTokens.get()',
  ),
}) {}
