import { edge } from '@edgewalk/core';
import { Profile } from '../profile.js';
import { lastingLikes } from '../shared-edges/likes.js';

/**
 * `/{album}/likes`: who likes an album.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/likes/
 */
export class AlbumLikes extends edge(lastingLikes(() => Profile)) {}
