import { edge, Id, post, record, unsupported, idText, type Verify, isRight } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { publish } from '../permissions.js';

/** The container to publish. */
export const Publication = record('Publication', {
  /** The id of a container whose `status_code` is FINISHED. */
  creation_id: idText,
});

/** A container has a status for 24 hours; right after publishing it may still be FINISHED. */
const settleMs = 60_000;

/** Verifies by the container whether it was published. */
const isPublished: Verify = async ({ client, params, sentAt, now }) => {
  const id = String(params['creation_id']);
  const found = await client.get(id, { fields: 'status_code' }).either();
  const status = isRight(found) ? found.right['status_code'] : undefined;
  if (status === 'PUBLISHED') return { outcome: 'happened' };
  const waits = status === 'FINISHED' && now - sentAt > settleMs;
  return { outcome: waits ? 'did not happen' : 'unknown' };
};

/**
 * `/{user}/media_publish`: makes a finished container public. `api.user.publish()` does everything in one call.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/media_publish
 */
export class UserMediaPublish extends edge({
  path: 'media_publish',
  node: () => Media,
  get: unsupported('list what is published: api.user.media.get()'),
  /**
   * Publishes a container whose `status_code` is FINISHED, and returns the id of the media. Counts towards the quota.
   * For a caption with a poll or a prompt Meta also says whether it is attached, under a name that is not known yet.
   */
  create: post(Publication, Id, { permissions: publish, verify: isPublished }),
  update: unsupported('switch comments on the media itself: api.media(id).update({ comment_enabled: true })'),
  delete: unsupported('delete the media itself: api.media(id).delete()'),
}) {}
