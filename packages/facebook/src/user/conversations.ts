import { edge } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { conversations } from '../shared-edges/conversations.js';

/**
 * `/{user}/conversations`: the conversations of the Page that the token speaks for, the latest first. Prefer
 * `fb.page(id).conversations`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/conversation
 */
export class UserConversations extends edge({
  path: 'conversations',
  node: () => Conversation,
  ...conversations,
}) {}
