import { edge } from '@edgewalk/core';
import { Comment } from '../comment.js';
import { readableComments } from '../shared-edges/comments.js';

/**
 * `/{live-video}/comments`: what is said about a broadcast. Ask again and again while it is live: Meta ended its stream
 * of live comments in 2023.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/live-video/comments
 */
export class LiveVideoComments extends edge(readableComments(() => Comment)) {}
