import { edge } from '@edgewalk/core';
import { lastingLikes } from '../likes.js';
import { Profile } from '../profile.js';

/**
 * `/{album}/likes`: who likes an album.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/likes/
 */
export class AlbumLikes extends edge(lastingLikes(() => Profile)) {}
