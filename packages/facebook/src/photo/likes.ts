import { edge } from '@edgewalk/core/declare';
import { Profile } from '../profile.js';
import { permanentLikes } from '../shared-edges/likes.js';

/**
 * `/{photo}/likes`: people who like a photo.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/likes/
 */
export class PhotoLikes extends edge(permanentLikes(() => Profile)) {}
