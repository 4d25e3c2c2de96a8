import { edge, optional, pages, record, time } from '@edgewalk/core/declare';
import { BasicMedia } from '../media.js';
import { onSuccessor, ownMedia } from '../retired.js';

/** Media published in a span of time. */
export const BasicMediaQuery = record('BasicMediaQuery', { since: optional(time), until: optional(time) });

/**
 * `/{user}/media`: the account's published media, newest first, up to 10,000, without stories.
 *
 * @deprecated Meta shut it down on 2024-12-04: `new Instagram({ accessToken }).user.media` of `@edgewalk/instagram`.
 * @see https://developers.facebook.com/docs/instagram-basic-display-api/reference/user/media
 */
export class BasicUserMedia extends edge({
  path: 'media',
  node: () => BasicMedia,
  get: pages({ ...ownMedia, params: BasicMediaQuery }),
  create: onSuccessor('api.user.media.create(), then api.user.mediaPublish.create()'),
  update: onSuccessor('api.media(id).update({ comment_enabled: true })'),
  delete: onSuccessor('api.media(id).delete(), which needs Facebook Login'),
}) {}
