import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Post } from '../post.js';

/**
 * `/{post}/sharedposts`: the posts that share a post, as far as the token may see them.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/sharedposts/
 */
export class PostSharedposts extends edge({
  path: 'sharedposts',
  node: () => Post,
  get: pages({ permissions: readPage }),
  create: unsupported('share it by its address: fb.page(id).feed.create({ link })'),
  update: unsupported('change the post that shares it: fb.post(id).update({ message })'),
  delete: unsupported('delete the post that shares it: fb.post(id).delete()'),
}) {}
