import { edge } from '@edgewalk/core/declare';
import { Conversation } from '../conversation.js';
import { conversations } from '../shared-edges/conversations.js';

/**
 * `/{page}/threads`: the older name of `/{page}/conversations`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/conversations
 */
export class PageThreads extends edge({ path: 'threads', node: () => Conversation, ...conversations }) {}
