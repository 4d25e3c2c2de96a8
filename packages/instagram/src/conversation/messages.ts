import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { ConversationMessagesQuery } from '@edgewalk/vocabulary/messaging';
import { Message } from '../message.js';
import { manageMessages } from '../permissions.js';

/**
 * `/{conversation}/messages`: the messages of a conversation, newest first.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/conversations-api
 */
export class ConversationMessages extends edge({
  path: 'messages',
  node: () => Message,
  defaults: ['id', 'created_time'],
  get: pages({ params: ConversationMessagesQuery, permissions: manageMessages }),
  create: unsupported('send it to the person: api.user.messages.create({ recipient, message })'),
  update: unsupported(
    'a message stays as it was sent: send another with api.user.messages.create({ recipient, message })',
  ),
  delete: unsupported(
    'unsend a message in the Instagram app, and read what is left: api.conversation(id).messages.get()',
  ),
}) {}
