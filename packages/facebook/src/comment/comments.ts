import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { comments } from '../shared-edges/comments.js';

/**
 * `/{comment}/comments`: the replies to a comment. A reply to a reply is attached to the comment at the top.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/comments/
 */
export class CommentComments extends edge(comments(() => Comment)) {}
