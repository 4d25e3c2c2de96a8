import { edge } from '@edgewalk/core/declare';
import { Profile } from '../profile.js';
import { likes } from '../shared-edges/likes.js';

/**
 * `/{post}/likes`: people who like a post.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/likes/
 */
export class PostLikes extends edge(likes(() => Profile)) {}
