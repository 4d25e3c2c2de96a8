import { edge } from '@edgewalk/core/declare';
import { Profile } from '../profile.js';
import { permanentLikes } from '../shared-edges/likes.js';

/**
 * `/{album}/likes`: people who like an album.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/album/likes/
 */
export class AlbumLikes extends edge(permanentLikes(() => Profile)) {}
