import { InvalidArgumentError } from '@edgewalk/core';
import type { Job } from 'bullmq';
import {
  changedJob,
  checkPostId,
  checkQueue,
  jobOf,
  type NewScheduledPost,
  type PostChange,
  type PostJob,
  type PostQueue,
} from './job.js';
import { readPost, type ScheduledPost } from './scheduled-post.js';

/** How often a post is tried again where its failure may pass; delays for limits do not count. */
const attempts = 10;

/** How long what is over can be listed, and its id stays taken: 30 days, in seconds. */
const kept = { age: 30 * 24 * 3_600 };

/**
 * Schedules a post: its job has the id of the post, so that scheduling it twice is scheduling it once. Returns the post as
 * it is in the queue. Rejects with an `InvalidArgumentError` if another post has the id.
 *
 * @example
 * await schedulePost(queue, { id: 'post-17', account, at: '2026-12-24T08:00:00Z', post: { image_url, caption } });
 */
export async function schedulePost<Post extends object>(
  queue: PostQueue,
  given: NewScheduledPost<Post>,
): Promise<ScheduledPost> {
  checkQueue(queue, 'schedulePost');
  const data = jobOf(given);
  const delay = Math.max(0, Date.parse(data.at) - Date.now());
  await queue.add('post', data, {
    jobId: given.id,
    delay,
    attempts,
    backoff: { type: 'custom' },
    removeOnComplete: kept,
    removeOnFail: kept,
  });
  const stored = await findPost(queue, given.id);
  if (stored === undefined)
    throw refusal('schedulePost', given.id, 'was removed while it was being scheduled: schedule it again');
  if (isSame(stored, data, given.at === undefined)) return stored;
  throw refusal('schedulePost', given.id, 'is another post: give this one an id of its own, or use changePost');
}

/** Members are compared in the order in which they were given. Without a time it is the same whenever it was scheduled. */
const isSame = (stored: ScheduledPost, { account, at, post, firstComment }: PostJob, isAtOnce: boolean): boolean =>
  stored.account === account &&
  stored.firstComment === firstComment &&
  (isAtOnce || stored.at.getTime() === Date.parse(at)) &&
  JSON.stringify(stored.post) === JSON.stringify(post);

const refusal = (where: string, id: string, advice: string) =>
  new InvalidArgumentError(where, `${JSON.stringify(id)} ${advice}`);

/** A post of the queue; undefined where there is none. */
export async function findPost(queue: PostQueue, id: string): Promise<ScheduledPost | undefined> {
  checkQueue(queue, 'findPost');
  checkPostId(id, 'findPost');
  return readPost(queue, id);
}

/** How long a worker keeps off a post that is being changed. */
const changeMs = 60_000;

/**
 * Changes the time or the content of a post that has not been begun. Rejects with an `InvalidArgumentError` if there is
 * none, or it is due.
 */
export async function changePost<Post extends object>(
  queue: PostQueue,
  id: string,
  change: PostChange<Post>,
): Promise<ScheduledPost> {
  checkQueue(queue, 'changePost');
  checkPostId(id, 'changePost');
  const job = (await queue.getJob(id)) as Job | undefined;
  const post = await readPost(queue, id);
  if (job === undefined || post === undefined) throw refusal('changePost', id, 'is not in the queue: schedulePost');
  const changed = changedJob(job.data as PostJob, change);
  if (post.state !== 'scheduled') throw tooLate(post);
  const delayTo = (time: number) => job.changeDelay(Math.max(0, time - Date.now()));
  try {
    // No worker takes it while its time is ahead. Should this process end here, it is published a minute late at most.
    await delayTo(Math.max(post.next?.getTime() ?? 0, Date.now() + changeMs));
    if ((await queue.getJob(id))?.attemptsStarted !== 0) throw new Error('a worker has it');
    await job.updateData(changed);
    await delayTo(Date.parse(changed.at));
  } catch (thrown) {
    const now = await findPost(queue, id);
    if (now?.state === 'scheduled') throw thrown;
    throw now ? tooLate(now) : refusal('changePost', id, 'was removed meanwhile: schedulePost');
  }
  return { ...post, ...(await findPost(queue, id)) };
}

function tooLate({ id, state }: ScheduledPost): InvalidArgumentError {
  const advice =
    state === 'published' || state === 'publishing'
      ? 'publish another'
      : 'cancelPost, and schedule another under an id of its own';
  return refusal('changePost', id, `is ${state}, and what has begun cannot be changed: ${advice}`);
}

/**
 * Takes a post out of the queue, and returns it as it was; undefined where there is none. One that is published or being
 * published stays, and the promise rejects with an `InvalidArgumentError`.
 */
export async function cancelPost(queue: PostQueue, id: string): Promise<ScheduledPost | undefined> {
  checkQueue(queue, 'cancelPost');
  checkPostId(id, 'cancelPost');
  const job = (await queue.getJob(id)) as Job | undefined;
  const post = await readPost(queue, id);
  if (job === undefined || post === undefined) return undefined;
  if (post.state === 'published') throw refusal('cancelPost', id, 'is published: delete the post itself');
  try {
    await job.remove();
  } catch (thrown) {
    const now = await findPost(queue, id);
    if (now === undefined) return undefined;
    if (now.state !== 'publishing') throw thrown;
    throw refusal('cancelPost', id, 'is being published: cancel it when it is postponed, or delete the post itself');
  }
  return post;
}
