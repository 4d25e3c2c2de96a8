import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { Video } from '../video.js';

/**
 * `/{video-list}/videos`: the videos of a playlist, in order.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/video-list/videos
 */
export class VideoListVideos extends edge({
  path: 'videos',
  node: () => Video,
  get: pages({ permissions: readPage }),
  create: unsupported('post it on the Page, and add it on Facebook: fb.page(id).videos.create({ file_url })'),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
