import { edge } from '@edgewalk/core/declare';
import { Profile } from '../profile.js';
import { likes } from '../shared-edges/likes.js';

/**
 * `/{comment}/likes`: people who like a comment or reply.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/likes/
 */
export class CommentLikes extends edge(likes(() => Profile)) {}
