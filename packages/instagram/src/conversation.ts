import { identifier, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import { conversationFields } from '@edgewalk/vocabulary/messaging';
import * as t from 'io-ts';
import { ConversationMessages } from './conversation/messages.js';
import { manageMessages } from './permissions.js';

const Person = record('Participant', {
  /** The Instagram-scoped id of the person, or the account's own id. */
  id: identifier,
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The account's own id, beside the one that is scoped to the app; seen in recorded answers. */
  user_id: optional(identifier),
});
/** The fields of a conversation. */
export const ConversationFields = conversationFields(Person);

/**
 * A conversation between the account and a person.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/conversations-api
 */
export class Conversation extends node({
  name: 'Conversation',
  fields: ConversationFields,
  defaults: ['id', 'updated_time'],
  get: read({ permissions: manageMessages }),
  create: unsupported('a person begins it, you reply: api.user.messages.create({ recipient, message })'),
  update: unsupported("mark it as read: api.user.messages.create({ recipient, sender_action: 'mark_seen' })"),
  delete: unsupported("move it away: api.user.moderateConversations.create({ user_ids, actions: ['MOVE_TO_SPAM'] })"),
}) {
  /** Its messages, newest first. Meta returns details of the latest 20. */
  get messages(): ConversationMessages {
    return this.edge(ConversationMessages);
  }
}
