import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { ConversationFilter } from '@edgewalk/vocabulary/messaging';
import { Conversation } from '../conversation.js';
import { manageMessages } from '../permissions.js';

/** Which conversations to list: those with one person (`user_id`), or in one folder. */
export const ConversationsQuery = record('ConversationsQuery', {
  /** `instagram`, which is also the default. */
  platform: optional(oneOf('instagram')),
  ...ConversationFilter.props,
});

/**
 * `/{user}/conversations`: the account's conversations, the latest first. With Facebook Login they are an edge of the
 * Page.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-api-with-instagram-login/conversations-api
 */
export class UserConversations extends edge({
  path: 'conversations',
  node: () => Conversation,
  get: pages({
    params: ConversationsQuery,
    login: 'instagram',
    withOtherLogin: "fb.page(pageId).conversations.get({ platform: 'instagram' })",
    permissions: manageMessages,
  }),
  create: unsupported('a person begins it, you reply: api.user.messages.create({ recipient, message })'),
  update: unsupported("mark one as read: api.user.messages.create({ recipient, sender_action: 'mark_seen' })"),
  delete: unsupported('delete it in the Instagram app, and read what is left: api.user.conversations.get()'),
}) {}
