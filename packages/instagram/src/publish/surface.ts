import type { CallOptions, GraphClient } from '@edgewalk/core';
import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import { type PublishCheckpoint, quotaError, type Surface } from '@edgewalk/publishing';
import { Media } from '../media.js';
import type { User } from '../user.js';
import { commentsOf } from './comments.js';
import { partsOf } from './container-part.js';
import type { Blueprint, NewPost } from './content.js';
import { containerError, creationDelay, failureKind } from './failures.js';
import type { Ways } from './files.js';
import { findPost } from './find.js';
import { quotaOf, quotaWait } from './quota.js';

/** A published post. */
export interface PublishedPost {
  /** The id of the media. Absent where the post is live but Meta does not show which media it is. */
  readonly id?: string;
  /** Absent where Meta does not show it. */
  readonly permalink?: string;
  /** The code of the media in its address. Absent where Meta does not show it. */
  readonly shortcode?: string;
  /** The id of the first comment, where Meta gives it. */
  readonly firstComment?: string;
  /** The container that was published. */
  readonly container: string;
}

const named = { operation: 'User.publish', kind: 'instagram', path: 'media_publish', noun: 'container' } as const;

/** Instagram: containers, of which one is published. */
export function surfaceOf(
  user: User,
  content: NewPost,
  blueprint: Blueprint,
  ways: Ways,
): Omit<Surface<PublishedPost>, 'account'> {
  const { client } = internalsOf(user);
  return {
    ...named,
    content,
    ...partsOf(user, blueprint, ways),
    ...quotaIn(user),
    publish: (checkpoint, call) => publishContainer(user, checkpoint, call),
    failureKind,
    creationDelay,
    stateError: containerError,
    find: (checkpoint, call) => findPost(user, blueprint, checkpoint, call),
    ...(blueprint.shape.type !== 'STORIES' && { comments: commentsOf(user) }),
    result: (checkpoint, call) => readBack(client, checkpoint, call),
  };
}

const quotaIn = (user: User): Pick<Surface<unknown>, 'quota' | 'quotaError' | 'waitFor'> => ({
  quota: (call) => quotaOf(user, call),
  quotaError: (account, quota) => quotaError({ edge: 'media', what: 'posts' }, account, quota),
  waitFor: (error, call, now) => quotaWait(user, error, call, now),
});

async function publishContainer(user: User, { container }: PublishCheckpoint, call: CallOptions) {
  const outcome = await user.mediaPublish.create({ creation_id: container ?? '' }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}

async function readBack(
  client: GraphClient,
  { container, media }: PublishCheckpoint,
  call: CallOptions,
): Promise<PublishedPost> {
  if (media === null) return { container: container ?? '' };
  const post = { container: container ?? '', id: media };
  const outcome = await new Media(client, media).get({ fields: ['permalink', 'shortcode'] }, call).either();
  if (!isRight(outcome)) return post;
  const { permalink, shortcode } = outcome.right;
  return { ...post, ...(permalink !== undefined && { permalink }), ...(shortcode !== undefined && { shortcode }) };
}
