import { edge, pages, row, unsupported } from '@edgewalk/core/declare';
import { NotificationMessageTokenFields } from '@edgewalk/vocabulary/messaging';
import { manageMessages } from '../permissions.js';

/** A person's consent to be notified. */
export class NotificationMessageToken extends row({
  name: 'NotificationMessageToken',
  fields: NotificationMessageTokenFields,
  defaults: ['recipient_id', 'topic_title', 'user_token_status', 'token_expiry_timestamp'],
}) {}

/**
 * `/{user}/notification_message_tokens`: people who agreed to be notified.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserNotificationMessageTokens extends edge({
  path: 'notification_message_tokens',
  node: () => NotificationMessageToken,
  get: pages({ login: 'facebook', permissions: manageMessages }),
  create: unsupported('a person agrees by answering a template: api.user.messages.create({ recipient, message })'),
  update: unsupported('only the person changes it: read it with api.user.notificationMessageTokens.get()'),
  delete: unsupported('only the person takes it back: read what is left with api.user.notificationMessageTokens.get()'),
}) {}
