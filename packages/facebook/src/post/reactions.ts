import { edge } from '@edgewalk/core/declare';
import { reactions } from '../shared-edges/reactions.js';

/**
 * `/{post}/reactions`: reactions to a post.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/reactions/
 */
export class PostReactions extends edge(reactions()) {}
