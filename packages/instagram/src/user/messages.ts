import { edge, post, unsupported } from '@edgewalk/core/declare';
import { SentMessage } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { manageMessages } from '../permissions.js';
import { NewMessage } from './new-message.js';

/**
 * `/{user}/messages`: sends messages to people who have written to the account. With Facebook Login it is an edge of
 * the Page.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/messaging-api
 */
export class UserMessages extends edge({
  path: 'messages',
  node: () => Message,
  get: unsupported('read a conversation: api.conversation(id).messages.get()'),
  /** Sends a message, an action or a reaction, within 24 hours of the person's last message. */
  create: post(NewMessage, SentMessage, {
    login: 'instagram',
    withOtherLogin: 'fb.page(pageId).messages.create()',
    permissions: manageMessages,
  }),
  update: unsupported(
    'a message stays as it was sent: send another with api.user.messages.create({ recipient, message })',
  ),
  delete: unsupported(
    'unsend a message in the Instagram app, and read what is left: api.conversation(id).messages.get()',
  ),
}) {}
