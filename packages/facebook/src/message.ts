import { node, read, unsupported } from '@edgewalk/core/declare';
import { MessageFields } from './message/fields.js';
import { message } from './permissions.js';

/**
 * A message of a conversation.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/message
 */
export class Message extends node({
  name: 'Message',
  fields: MessageFields,
  defaults: ['id', 'created_time', 'from', 'to', 'message'],
  get: read({ permissions: message }),
  create: unsupported('send it from the Page: fb.page(id).messages.create({ recipient, message })'),
  update: unsupported(
    "react to it: fb.page(id).messages.create({ recipient, sender_action: 'react', payload: { message_id, reaction: 'love' } })",
  ),
  delete: unsupported('delete it in the inbox of the Page, and read what is left: fb.conversation(id).messages.get()'),
}) {}
