import { edge } from '@edgewalk/core';
import { likes } from '../likes.js';
import { Profile } from '../profile.js';

/**
 * `/{comment}/likes`: who likes a comment or reply.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/likes/
 */
export class CommentLikes extends edge(likes(() => Profile)) {}
