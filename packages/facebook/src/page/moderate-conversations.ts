import { Acknowledged, edge, oneOf, post, unsupported } from '@edgewalk/core/declare';
import { moderation } from '@edgewalk/vocabulary/messaging';
import { Conversation } from '../conversation.js';
import { message } from '../permissions.js';

/** The people and the actions. A ban is from the whole Page, a block from its messages. */
export const Moderation = moderation(oneOf('BLOCK_USER', 'UNBLOCK_USER', 'BAN_USER', 'UNBAN_USER', 'MOVE_TO_SPAM'));

/**
 * `/{page}/moderate_conversations`: blocks people, or moves their messages away.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/moderate_conversations
 */
export class PageModerateConversations extends edge({
  path: 'moderate_conversations',
  node: () => Conversation,
  get: unsupported('read the conversations: fb.page(id).conversations.get()'),
  /** Blocks, bans or frees people, or moves their conversations to spam. */
  create: post(Moderation, Acknowledged, { repeatable: true, permissions: message }),
  update: unsupported(
    "take another action: fb.page(id).moderateConversations.create({ user_ids, actions: ['UNBLOCK_USER'] })",
  ),
  delete: unsupported(
    "take it back: fb.page(id).moderateConversations.create({ user_ids, actions: ['UNBLOCK_USER'] })",
  ),
}) {}
