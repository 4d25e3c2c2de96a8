import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { LiveVideo } from '../live-video.js';
import { readUserVideos } from '../permissions.js';
import { BroadcastsQuery } from '../shared-edges/list-queries.js';

/**
 * `/{user}/live_videos`: the live videos of a person.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/live_videos
 */
export class UserLiveVideos extends edge({
  path: 'live_videos',
  node: () => LiveVideo,
  get: pages({ params: BroadcastsQuery, permissions: readUserVideos }),
  create: unsupported(
    "no app may publish on a person's timeline since 2018, publish to a Page: fb.page(id).liveVideos.create({ title })",
  ),
  update: unsupported('change the live video itself: fb.liveVideo(id).update({ title })'),
  delete: unsupported('delete the live video itself: fb.liveVideo(id).delete()'),
}) {}
