import { edge } from '@edgewalk/core/declare';
import { Comment } from '../comment.js';
import { comments } from '../shared-edges/comments.js';

/**
 * `/{video}/comments`: comments on a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/comments
 */
export class VideoComments extends edge(comments(() => Comment)) {}
