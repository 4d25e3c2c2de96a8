import { edge } from '@edgewalk/core/declare';
import { Profile } from '../profile.js';
import { permanentLikes } from '../shared-edges/likes.js';

/**
 * `/{video}/likes`: people who like a video.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/likes
 */
export class VideoLikes extends edge(permanentLikes(() => Profile)) {}
