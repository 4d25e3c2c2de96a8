import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import { messageFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { manageMessages } from './permissions.js';

const Person = record('Correspondent', {
  /** The Instagram-scoped id of the person, or the account's own id. */
  id: identifier,
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The account's own id, beside the one that is scoped to the app; seen in recorded answers. */
  user_id: optional(identifier),
});

/** The fields of a message. */
export const MessageFields = messageFields(Person);

/**
 * A message of a conversation.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/conversations-api
 */
export class Message extends node({
  name: 'Message',
  fields: MessageFields,
  defaults: ['id', 'created_time', 'from', 'to', 'message'],
  get: read({ permissions: manageMessages }),
  create: unsupported('send it from the account: api.user.messages.create({ recipient, message })'),
  update: unsupported(
    "react to it: api.user.messages.create({ recipient, sender_action: 'react', payload: { message_id, reaction: 'love' } })",
  ),
  delete: unsupported(
    'unsend a message in the Instagram app, and read what is left: api.conversation(id).messages.get()',
  ),
}) {}
