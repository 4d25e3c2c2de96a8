import { edge } from '@edgewalk/core';
import { lastingLikes } from '../likes.js';
import { Profile } from '../profile.js';

/**
 * `/{video}/likes`: who likes a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/likes
 */
export class VideoLikes extends edge(lastingLikes(() => Profile)) {}
