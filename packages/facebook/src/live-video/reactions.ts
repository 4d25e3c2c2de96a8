import { edge } from '@edgewalk/core/declare';
import { reactions } from '../shared-edges/reactions.js';

/**
 * `/{live-video}/reactions`: reactions to a broadcast.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/reactions
 */
export class LiveVideoReactions extends edge(reactions()) {}
