import { edge, oneOf, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import { readUserVideos } from '../permissions.js';
import { Video } from '../video.js';

/** Videos that the person is tagged in (the default), or has uploaded. */
export const UserVideosQuery = record('UserVideosQuery', {
  /** `tagged` by default, or `uploaded`. */
  type: optional(oneOf('tagged', 'uploaded')),
});

/**
 * `/{user}/videos`: videos that a person uploaded, or is tagged in.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/videos
 */
export class UserVideos extends edge({
  path: 'videos',
  node: () => Video,
  get: pages({ params: UserVideosQuery, permissions: readUserVideos }),
  create: unsupported(
    "no app may publish on a person's timeline since 2018, publish to a Page: fb.page(id).videos.create({ file_url })",
  ),
  update: unsupported('change the video itself: fb.video(id).update({ name })'),
  delete: unsupported('delete the video itself: fb.video(id).delete()'),
}) {}
