import { edge, optional, pages, post, record, time, unsupported } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { basic, publish } from '../permissions.js';
import { NewContainer, NewMedia } from './new-media.js';

/** Media published in a span of time. */
export const MediaQuery = record('MediaQuery', {
  /** The beginning of the range, by the time of creation: a Date, unix seconds or a text. */
  since: optional(time),
  /** The end of the range, by the time of creation: a Date, unix seconds or a text. */
  until: optional(time),
});

/**
 * `/{user}/media`: the account's published media, newest first, up to 10,000. Stories are in `stories`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media
 */
export class UserMedia extends edge({
  path: 'media',
  node: () => Media,
  get: pages({ params: MediaQuery, maxLimit: 100, permissions: basic }),
  /**
   * Creates a container. Wait until its `status_code` is FINISHED, then publish it: api.user.mediaPublish.create(). An
   * unpublished container expires after 24 hours, so creating two does no harm.
   */
  create: post(NewMedia, NewContainer, { repeatable: true, permissions: publish }),
  update: unsupported('switch comments on the media itself: api.media(id).update({ comment_enabled: true })'),
  delete: unsupported('delete the media itself: api.media(id).delete()'),
}) {}
