import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Video } from '../video.js';

/**
 * `/{page}/indexed_videos`: the videos of a Page that search finds.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/indexed_videos
 */
export class PageIndexedVideos extends edge({
  path: 'indexed_videos',
  node: () => Video,
  get: pages({ permissions: readPage }),
  create: unsupported('post a video that is not secret: fb.page(id).videos.create({ file_url, secret: false })'),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
