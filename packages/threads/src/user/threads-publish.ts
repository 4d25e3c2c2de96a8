import { edge, Id, idText, isRight, post, record, unsupported, type Verify } from '@edgewalk/core/declare';
import { publish } from '../permissions.js';
import { Post } from '../post.js';

/** The container to publish. */
export const Publication = record('Publication', {
  /** The id of a container whose `status` is FINISHED. */
  creation_id: idText,
});

/** Right after publishing, a container may still be FINISHED. */
const settleMs = 60_000;

/** Verifies by the container whether it was published. */
const isPublished: Verify = async ({ client, params, sentAt, now }) => {
  const id = String(params['creation_id']);
  const found = await client.get(id, { fields: 'status' }).either();
  const status = isRight(found) ? found.right['status'] : undefined;
  if (status === 'PUBLISHED') return { outcome: 'happened' };
  const waits = status === 'FINISHED' && now - sentAt > settleMs;
  return { outcome: waits ? 'did not happen' : 'unknown' };
};

/**
 * `/{user}/threads_publish`: makes a finished container public.
 *
 * @see https://developers.facebook.com/docs/threads/posts
 */
export class UserThreadsPublish extends edge({
  path: 'threads_publish',
  node: () => Post,
  get: unsupported('list what is published: api.user.threads.get()'),
  /** Publishes a container whose `status` is FINISHED, and returns the id of the post. Counts towards the quota. */
  create: post(Publication, Id, { permissions: publish, verify: isPublished }),
  update: unsupported('a post cannot be changed: delete it, api.post(id).delete(), and publish another'),
  delete: unsupported('delete the post itself: api.post(id).delete()'),
}) {}
