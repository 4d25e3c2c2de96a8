import { edge, optional, pages, record, time, unsupported } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { basic } from '../permissions.js';

/** Live videos in a span of time. */
export const LiveMediaQuery = record('LiveMediaQuery', {
  /**
   * The beginning of the range, by the time of creation: a Date, unix seconds or a text. Facebook Login only.
   */
  since: optional(time, { login: 'facebook' }),
  /** The end of the range, by the time of creation: a Date, unix seconds or a text. Facebook Login only. */
  until: optional(time, { login: 'facebook' }),
});

/**
 * `/{user}/live_media`: the live video, while it is being broadcast.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/live_media
 */
export class UserLiveMedia extends edge({
  path: 'live_media',
  node: () => Media,
  get: pages({ params: LiveMediaQuery, permissions: basic }),
  create: unsupported('start the broadcast in the Instagram app, then read it: api.user.liveMedia.get()'),
  update: unsupported('change the broadcast in the Instagram app, and read it: api.user.liveMedia.get()'),
  delete: unsupported('end the broadcast in the Instagram app, and read what is live: api.user.liveMedia.get()'),
}) {}
