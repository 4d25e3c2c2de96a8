import { node, read, unsupported } from '@edgewalk/core/declare';
import { conversationFields } from '@edgewalk/vocabulary/messaging';
import { ConversationMessages } from './conversation/messages.js';
import { message } from './permissions.js';
import { Participant } from './values/profiles.js';

/** The fields of a conversation. */
export const ConversationFields = conversationFields(Participant);

/**
 * The messages between a Page and one person.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/conversation
 */
export class Conversation extends node({
  name: 'Conversation',
  fields: ConversationFields,
  defaults: ['id', 'link', 'message_count', 'snippet', 'unread_count', 'updated_time'],
  get: read({ permissions: message }),
  create: unsupported('a person begins it, you reply: fb.page(id).messages.create({ recipient, message })'),
  update: unsupported("mark it as read: fb.page(id).messages.create({ recipient, sender_action: 'mark_seen' })"),
  delete: unsupported(
    "move it away: fb.page(id).moderateConversations.create({ user_ids, actions: ['MOVE_TO_SPAM'] })",
  ),
}) {
  /** Its messages, newest first. */
  get messages(): ConversationMessages {
    return this.edge(ConversationMessages);
  }
}
