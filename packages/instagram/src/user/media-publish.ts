import { edge, Id, post, record, unsupported, idText } from '@edgewalk/core';
import { Media } from '../media.js';
import { publish } from '../permissions.js';

/** The container to publish. */
export const Publication = record('Publication', { creation_id: idText });

/**
 * `/{user}/media_publish`: makes a finished container public. From the file to the post in one call:
 * `api.user.publish()`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media_publish
 */
export class UserMediaPublish extends edge({
  path: 'media_publish',
  node: () => Media,
  get: unsupported('list what is published: api.user.media.get()'),
  /** Publishes a container whose `status_code` is FINISHED, and answers the id of the media. Counts towards the quota. */
  create: post(Publication, Id, { permissions: publish }),
  update: unsupported('switch comments on the media itself: api.media(id).update({ comment_enabled: true })'),
  delete: unsupported('delete the media itself: api.media(id).delete()'),
}) {}
