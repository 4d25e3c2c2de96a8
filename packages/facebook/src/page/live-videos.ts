import { edge, pages, post, unsupported } from '@edgewalk/core/declare';
import { LiveVideo } from '../live-video.js';
import { broadcast, readPage } from '../permissions.js';
import { BroadcastsQuery } from '../shared-edges/list-queries.js';
import { NewLiveVideo, OpenedLiveVideo } from './new-live-video.js';

/**
 * `/{page}/live_videos`: the broadcasts of a Page, newest first.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/live_videos
 */
export class PageLiveVideos extends edge({
  path: 'live_videos',
  node: () => LiveVideo,
  get: pages({ params: BroadcastsQuery, permissions: readPage }),
  /** Opens a broadcast, or announces one. With `fields` the response is the broadcast. */
  create: post(NewLiveVideo, OpenedLiveVideo, { readAfterWrite: true, permissions: broadcast }),
  update: unsupported("change the broadcast itself: fb.liveVideo(id).update({ status: 'LIVE_NOW' })"),
  delete: unsupported('end the broadcast itself: fb.liveVideo(id).update({ end_live_video: true })'),
}) {}
