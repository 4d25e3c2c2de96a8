import type { CallOptions } from '@edgewalk/core';
import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import type { PublishCheckpoint, Surface } from '@edgewalk/publishing';
import { Post } from '../post.js';
import type { User } from '../user.js';
import { partsOf } from './container-part.js';
import type { Blueprint, NewPost } from './content.js';
import { containerError, creationDelay, failureKind } from './failures.js';
import { paramsOf } from './files.js';
import { findPost } from './find.js';
import { quotaIn } from './quota.js';

/** A published post. */
export interface PublishedPost {
  /** The id of the post. Absent where the post is live but Meta does not show which one it is. */
  readonly id?: string;
  /** Absent where Meta does not show it. */
  readonly permalink?: string;
  /** The code of the post in its address. Absent where Meta does not show it. */
  readonly shortcode?: string;
  /** The container that was published; absent where the text published itself. */
  readonly container?: string;
}

/** Threads: containers, of which one is published, or a text that publishes itself. */
export function surfaceOf(
  user: User,
  content: NewPost,
  blueprint: Blueprint,
): Omit<Surface<PublishedPost>, 'account' | 'operation'> {
  return {
    kind: 'threads',
    path: blueprint.isAutomatic ? 'threads' : 'threads_publish',
    noun: 'container',
    content,
    ...partsOf(user, blueprint),
    ...quotaIn(user, blueprint.shape),
    publish: (checkpoint, call) => publish(user, blueprint, checkpoint, call),
    failureKind,
    creationDelay,
    stateError: containerError,
    find: (checkpoint, call) => findPost(user, blueprint, checkpoint, call),
    result: (checkpoint, call) => readBack(user, checkpoint, call),
  };
}

async function publish(
  user: User,
  { isAutomatic, parent }: Blueprint,
  { container }: PublishCheckpoint,
  call: CallOptions,
) {
  const outcome =
    isAutomatic && typeof parent !== 'string'
      ? await user.threads.create(paramsOf(parent, {}), call).either()
      : await user.threadsPublish.create({ creation_id: container ?? '' }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}

async function readBack(user: User, { container, media }: PublishCheckpoint, call: CallOptions) {
  const post: PublishedPost = { ...(container !== null && { container }), ...(media !== null && { id: media }) };
  if (media === null) return post;
  const { client } = internalsOf(user);
  const outcome = await new Post(client, media).get({ fields: ['permalink', 'shortcode'] }, call).either();
  if (!isRight(outcome)) return post;
  const { permalink, shortcode } = outcome.right;
  return { ...post, ...(permalink !== undefined && { permalink }), ...(shortcode !== undefined && { shortcode }) };
}
