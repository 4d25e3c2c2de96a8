import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { comments } from '../shared-edges/comments.js';

/**
 * `/{post}/comments`: the comments on a post. Replies are an edge of each comment.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/comments/
 */
export class PostComments extends edge(comments(() => Comment)) {}
