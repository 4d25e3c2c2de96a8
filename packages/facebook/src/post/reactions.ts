import { edge } from '@edgewalk/core';
import { reactions } from '../shared-edges/reactions.js';

/**
 * `/{post}/reactions`: who reacted to a post, and how.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/reactions/
 */
export class PostReactions extends edge(reactions()) {}
