import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { comments } from '../shared-edges/comments.js';

/**
 * `/{album}/comments`: the comments on an album. Replies are an edge of each comment.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/comments/
 */
export class AlbumComments extends edge(comments(() => Comment)) {}
