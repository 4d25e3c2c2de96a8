import { edge, oneOf, optional, pages, post, record, unsupported } from '@edgewalk/core/declare';
import { managePosts, readPage } from '../permissions.js';
import { Video } from '../video.js';
import { NewVideo, PostedVideo } from './new-video.js';

/** Videos that the Page uploaded, or is tagged in. Meta's documentation disagrees on the default: always pass it. */
export const PageVideosQuery = record('PageVideosQuery', { type: optional(oneOf('uploaded', 'tagged')) });

/**
 * `/{page}/videos`: the videos of a Page, newest first.
 *
 * @example await fb.page(id).videos.create({ source: await openAsBlob('cat.mp4'), title: 'Cat' }, { timeoutMs: 600_000 });
 * @see https://developers.facebook.com/docs/graph-api/reference/page/videos
 */
export class PageVideos extends edge({
  path: 'videos',
  node: () => Video,
  get: pages({ params: PageVideosQuery, permissions: readPage }),
  /** Posts a video, or one step of a chunked upload. With `fields` the response is the video. */
  create: post(NewVideo, PostedVideo, { readAfterWrite: true, host: 'video', permissions: managePosts }),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
