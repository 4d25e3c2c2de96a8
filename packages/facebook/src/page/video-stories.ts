import { edge, post, unsupported } from '@edgewalk/core/declare';
import { managePosts } from '../permissions.js';
import { Video } from '../video.js';
import { NewReel, PostedReel } from './new-reel.js';

/**
 * `/{page}/video_stories`: posts a video as a story, which disappears after 24 hours.
 *
 * @example
 * const { video_id = '' } = await fb.page(id).videoStories.create({ upload_phase: 'start' });
 * await fb.video(video_id).upload.create({ file });
 * await fb.page(id).videoStories.create({ upload_phase: 'finish', video_id, video_state: 'PUBLISHED' });
 * @see https://developers.facebook.com/docs/page-stories-api
 */
export class PageVideoStories extends edge({
  path: 'video_stories',
  node: () => Video,
  get: unsupported('stories of both kinds are in one list: fb.page(id).stories.get()'),
  /** Opens a story, or finishes it once its file is sent. */
  create: post(NewReel, PostedReel, { permissions: managePosts }),
  update: unsupported('a story cannot be changed: post another with fb.page(id).videoStories.create()'),
  delete: unsupported('delete its video: fb.video(id).delete()'),
}) {}
