import { edge, oneOf, post, unsupported, Acknowledged } from '@edgewalk/core/declare';
import { moderation } from '@edgewalk/vocabulary/messaging';
import { Conversation } from '../conversation.js';
import { manageMessages } from '../permissions.js';

/** The people and the actions. */
export const Moderation = moderation(oneOf('BLOCK_USER', 'UNBLOCK_USER', 'MOVE_TO_SPAM'));

/**
 * `/{user}/moderate_conversations`: blocks people, or moves their messages away.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserModerateConversations extends edge({
  path: 'moderate_conversations',
  node: () => Conversation,
  get: unsupported('read the conversations: api.user.conversations.get()'),
  /** Blocks or unblocks people, or moves their conversations to spam. */
  create: post(Moderation, Acknowledged, {
    login: 'facebook',
    repeatable: true,
    permissions: manageMessages,
  }),
  update: unsupported(
    "take another action: api.user.moderateConversations.create({ user_ids, actions: ['UNBLOCK_USER'] })",
  ),
  delete: unsupported("take it back: api.user.moderateConversations.create({ user_ids, actions: ['UNBLOCK_USER'] })"),
}) {}
