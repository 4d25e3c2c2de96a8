import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readEvents } from '../permissions.js';
import { Video } from '../video.js';

/**
 * `/{event}/videos`: videos of an event. Meta lists this edge, but returns useful data to its partners only.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/event/videos
 */
export class EventVideos extends edge({
  path: 'videos',
  node: () => Video,
  get: pages({ permissions: readEvents }),
  create: unsupported('publish on a Page: fb.page(id).videos.create({ file_url })'),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
