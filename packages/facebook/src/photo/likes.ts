import { edge } from '@edgewalk/core';
import { lastingLikes } from '../likes.js';
import { Profile } from '../profile.js';

/**
 * `/{photo}/likes`: who likes a photo.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/photo/likes/
 */
export class PhotoLikes extends edge(lastingLikes(() => Profile)) {}
