import { edge } from '@edgewalk/core';
import { Profile } from '../profile.js';
import { lastingLikes } from '../shared-edges/likes.js';

/**
 * `/{video}/likes`: who likes a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/likes
 */
export class VideoLikes extends edge(lastingLikes(() => Profile)) {}
