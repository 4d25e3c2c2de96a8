import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { ConversationMessagesQuery } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { message } from '../permissions.js';

/**
 * `/{conversation}/messages`: the messages of a conversation, newest first.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/conversation/messages
 */
export class ConversationMessages extends edge({
  path: 'messages',
  node: () => Message,
  get: pages({ params: ConversationMessagesQuery, permissions: message }),
  create: unsupported('send it to the person: fb.page(id).messages.create({ recipient, message })'),
  update: unsupported(
    'a message stays as it was sent: send another with fb.page(id).messages.create({ recipient, message })',
  ),
  delete: unsupported('delete it in the inbox of the Page, and read what is left: fb.conversation(id).messages.get()'),
}) {}
