import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { Page } from '../page.js';
import { readPage } from '../permissions.js';

/**
 * `/{video}/crosspost_shared_pages`: the Pages that may use a video in posts of their own.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video/crosspost_shared_pages
 */
export class VideoCrosspostSharedPages extends edge({
  path: 'crosspost_shared_pages',
  node: () => Page,
  defaults: ['id', 'name'],
  get: pages({ permissions: readPage }),
  create: unsupported(
    'name them in the video: fb.video(id).update({ allow_crossposting_for_pages: [{ page_id, allow: true }] })',
  ),
  update: unsupported(
    'name them in the video: fb.video(id).update({ allow_crossposting_for_pages: [{ page_id, allow: true }] })',
  ),
  delete: unsupported(
    'name them in the video: fb.video(id).update({ allow_crossposting_for_pages: [{ page_id, allow: false }] })',
  ),
}) {}
