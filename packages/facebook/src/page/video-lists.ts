import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { readPage } from '../permissions.js';
import { VideoList } from '../video-list.js';

/**
 * `/{page}/video_lists`: the playlists of a Page.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/video_lists
 */
export class PageVideoLists extends edge({
  path: 'video_lists',
  node: () => VideoList,
  get: pages({ permissions: readPage }),
  create: unsupported('make it on Facebook, then read it: fb.page(id).videoLists.get()'),
  update: unsupported('change it on Facebook, then read it: fb.videoList(id).get()'),
  delete: unsupported('delete it on Facebook, or a video of it: fb.video(id).delete()'),
}) {}
