import { edge } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { conversations } from '../shared-edges/conversations.js';

/**
 * `/{page}/conversations`: the Page's conversations, the latest first.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/conversations
 */
export class PageConversations extends edge({
  path: 'conversations',
  node: () => Conversation,
  ...conversations,
}) {}
