import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { readOnlyComments } from '../shared-edges/comments.js';

/**
 * `/{live-video}/comments`: the comments on a broadcast. Poll while it is live: Meta ended its stream of live comments
 * in 2023.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/comments
 */
export class LiveVideoComments extends edge(readOnlyComments(() => Comment)) {}
