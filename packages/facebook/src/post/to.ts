import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Profile } from '../profile.js';

/**
 * `/{post}/to`: the addressees of a post, and people named in it.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/
 */
export class PostTo extends edge({
  path: 'to',
  node: () => Profile,
  get: pages({ permissions: readPage }),
  create: unsupported('tag people with fb.post(id).update({ tags })'),
  update: unsupported('tag others with fb.post(id).update({ tags })'),
  delete: unsupported('tag nobody with fb.post(id).update({ tags: [] })'),
}) {}
