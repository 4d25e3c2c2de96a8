import { edge } from '@edgewalk/core/declare';
import { reactions } from '../shared-edges/reactions.js';

/**
 * `/{comment}/reactions`: reactions to a comment or reply.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/reactions/
 */
export class CommentReactions extends edge(reactions()) {}
