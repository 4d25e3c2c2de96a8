import { edge } from '@edgewalk/core';
import { likes } from '../likes.js';
import { Profile } from '../profile.js';

/**
 * `/{post}/likes`: who likes a post.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/object/likes/
 */
export class PostLikes extends edge(likes(() => Profile)) {}
