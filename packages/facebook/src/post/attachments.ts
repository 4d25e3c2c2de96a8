import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { StoryAttachment } from '../rows/story-attachment.js';

/**
 * `/{post}/attachments`: the attachments of a post. An album is one attachment; its photos are the `subattachments`.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page-post/attachments/
 */
export class PostAttachments extends edge({
  path: 'attachments',
  node: () => StoryAttachment,
  get: pages({ permissions: readPage }),
  create: unsupported('attach photos with fb.post(id).update({ attached_media })'),
  update: unsupported('replace the photos with fb.post(id).update({ attached_media })'),
  delete: unsupported('delete the post with what hangs on it: fb.post(id).delete()'),
}) {}
