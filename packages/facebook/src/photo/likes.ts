import { edge } from '@edgewalk/core';
import { Profile } from '../profile.js';
import { lastingLikes } from '../shared-edges/likes.js';

/**
 * `/{photo}/likes`: who likes a photo.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/likes/
 */
export class PhotoLikes extends edge(lastingLikes(() => Profile)) {}
