import { edge, pages, unsupported } from '@edgewalk/core/declare';
import { LiveVideo } from '../live-video.js';
import { readGroups } from '../permissions.js';
import { BroadcastsQuery } from '../shared-edges/list-queries.js';
import { groupRetired } from './retired.js';

/**
 * `/{group}/live_videos`: the live videos of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/live_videos
 */
export class GroupLiveVideos extends edge({
  path: 'live_videos',
  node: () => LiveVideo,
  get: pages({ params: BroadcastsQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API, publish to a Page: fb.page(id).liveVideos.create({ title })'),
  update: unsupported('change the live video itself: fb.liveVideo(id).update({ title })'),
  delete: unsupported('delete the live video itself: fb.liveVideo(id).delete()'),
}) {}
