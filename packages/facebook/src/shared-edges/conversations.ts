import { oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { ConversationFilter } from '@edgewalk/vocabulary/messaging';
import { message } from '../permissions.js';

/** Which conversations to list: those with one person (`user_id`), in one folder, on Messenger or on Instagram. */
export const ConversationsQuery = record('ConversationsQuery', {
  /** Where the conversation is: `messenger`, the default, or `instagram`. */
  platform: optional(oneOf('messenger', 'instagram')),
  ...ConversationFilter.props,
});

/** The declaration that both lists of a Page's conversations share: Meta serves the same under both names. */
export const conversations = {
  get: pages({ params: ConversationsQuery, permissions: message }),
  create: unsupported('a person begins it, you reply: fb.page(id).messages.create({ recipient, message })'),
  update: unsupported("mark one as read: fb.page(id).messages.create({ recipient, sender_action: 'mark_seen' })"),
  delete: unsupported(
    "move it away: fb.page(id).moderateConversations.create({ user_ids, actions: ['MOVE_TO_SPAM'] })",
  ),
};
