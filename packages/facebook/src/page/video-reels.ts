import { edge, optional, pages, post, record, time, unsupported } from '@edgewalk/core/declare';
import { managePosts, readPage } from '../permissions.js';
import { Video } from '../video.js';
import { NewReel, PostedReel } from './new-reel.js';

/** Which reels to list, by time. */
export const PageVideoReelsQuery = record('PageVideoReelsQuery', {
  /** The beginning of the range: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range: a Date, unix seconds or a text. */
  until: optional(time),
});

/**
 * `/{page}/video_reels`: the reels of a Page.
 *
 * @example
 * const { video_id = '' } = await fb.page(id).videoReels.create({ upload_phase: 'start' });
 * await fb.video(video_id).upload.create({ file });
 * await fb.page(id).videoReels.create({ upload_phase: 'finish', video_id, video_state: 'PUBLISHED' });
 * @see https://developers.facebook.com/docs/graph-api/reference/page/video_reels
 */
export class PageVideoReels extends edge({
  path: 'video_reels',
  node: () => Video,
  get: pages({ params: PageVideoReelsQuery, permissions: readPage }),
  /** Opens a reel, or finishes it once its file is sent. */
  create: post(NewReel, PostedReel, { permissions: managePosts }),
  update: unsupported('change the video itself: fb.video(id).update({ description })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
