import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { comments } from '../shared-edges/comments.js';

/**
 * `/{photo}/comments`: the comments on a photo. Replies are an edge of each comment.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/comments/
 */
export class PhotoComments extends edge(comments(() => Comment)) {}
