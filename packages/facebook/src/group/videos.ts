import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { groupRetired } from './retired.js';
import { readGroups } from '../permissions.js';
import { Video } from '../video.js';

/** Videos that the group is tagged in, or that were uploaded to it. */
export const GroupVideosQuery = record('GroupVideosQuery', {
  /** `tagged` for videos that the group is tagged in, `uploaded` for its own. */
  type: optional(oneOf('tagged', 'uploaded')),
});

/**
 * `/{group}/videos`: the videos of a group.
 *
 * @deprecated Meta removed the Groups API on 2024-04-22: use a Page.
 * @see https://developers.facebook.com/docs/graph-api/reference/group/videos
 */
export class GroupVideos extends edge({
  path: 'videos',
  node: () => Video,
  get: pages({ params: GroupVideosQuery, retired: groupRetired, permissions: readGroups }),
  create: unsupported('Meta removed the Groups API, publish to a Page: fb.page(id).videos.create({ file_url })'),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
