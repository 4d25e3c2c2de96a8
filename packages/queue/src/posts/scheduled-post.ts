import { isObject } from '@edgewalk/core/declare';
import type { Job } from 'bullmq';
import type { PostJob, PostQueue } from './job.js';

/**
 * Where a post is. `scheduled`: its time has not come. `due`: it waits for a worker. `publishing`: a worker has it.
 * `postponed`: it was begun, and goes on at `next`. `published`. `failed`: no worker takes it up again by itself.
 */
export type PostState = 'scheduled' | 'due' | 'publishing' | 'postponed' | 'published' | 'failed';

/** A post of a queue. */
export interface ScheduledPost {
  readonly id: string;
  readonly account: string;
  readonly at: Date;
  readonly post: unknown;
  readonly firstComment?: string;
  readonly state: PostState;
  /** When a worker takes it up. */
  readonly next?: Date;
  /** Why it is postponed or failed, and what to do. */
  readonly reason?: string;
  /** What the worker reported last: an event of `publish`, or that the post is postponed. */
  readonly progress?: unknown;
  /** From when the request that publishes was sent until it is certain whether it counted. */
  readonly mayBeLive?: true;
  /** The published post. */
  readonly published?: unknown;
}

/** The post of a job; undefined where there is none. What is read of it is not older than its state. */
export async function readPost(queue: PostQueue, id: string): Promise<ScheduledPost | undefined> {
  const state = await queue.getJobState(id);
  const job = (await queue.getJob(id)) as Job | undefined;
  const own = job && stateOf(state, job);
  return job && own && postIn(job, own);
}

function stateOf(state: string, { attemptsStarted }: Job): PostState | undefined {
  switch (state) {
    case 'delayed':
      return attemptsStarted > 0 ? 'postponed' : 'scheduled';
    case 'waiting':
    case 'prioritized':
      return 'due';
    case 'active':
      return 'publishing';
    case 'completed':
      return 'published';
    case 'failed':
      return 'failed';
    default:
      return undefined;
  }
}

function postIn(job: Job, state: PostState): ScheduledPost | undefined {
  const data: unknown = job.data;
  if (!isPostJob(data) || job.id === undefined) return undefined;
  const { account, at, post, firstComment } = data;
  const progress = isObject(job.progress) ? job.progress : undefined;
  const reason = state === 'failed' ? job.failedReason : progress?.['reason'];
  const next = state === 'scheduled' ? at : state === 'postponed' ? progress?.['until'] : undefined;
  return {
    id: job.id,
    account,
    at: new Date(at),
    post,
    ...(firstComment !== undefined && { firstComment }),
    state,
    ...(typeof next === 'string' && { next: new Date(next) }),
    ...((state === 'failed' || state === 'postponed') && typeof reason === 'string' && { reason }),
    ...(progress && { progress }),
    ...(progress?.['mayBeLive'] === true && state !== 'published' && { mayBeLive: true as const }),
    ...(state === 'published' && { published: job.returnvalue as unknown }),
  };
}

/** Whether a job holds a post: another program may have put it into the queue. */
export const isPostJob = (data: unknown): data is PostJob =>
  isObject(data) &&
  typeof data['account'] === 'string' &&
  typeof data['at'] === 'string' &&
  isObject(data['post']) &&
  (data['firstComment'] === undefined || typeof data['firstComment'] === 'string');
