import { edge, post, unsupported } from '@edgewalk/core/declare';
import { Message } from '../message.js';
import { message } from '../permissions.js';
import { NewMessage, SentPageMessage } from './new-message.js';

/**
 * `/{page}/messages`: sends messages to people who have written to the Page, on Messenger or on Instagram.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/messages
 */
export class PageMessages extends edge({
  path: 'messages',
  node: () => Message,
  get: unsupported('read a conversation: fb.conversation(id).messages.get()'),
  /** Sends a message, an action or a reaction, within 24 hours of the person's last message. */
  create: post(NewMessage, SentPageMessage, { permissions: message }),
  update: unsupported(
    'a message stays as it was sent: send another with fb.page(id).messages.create({ recipient, message })',
  ),
  delete: unsupported('delete it in the inbox of the Page, and read what is left: fb.conversation(id).messages.get()'),
}) {}
