import { checkObject, InvalidArgumentError } from '@edgewalk/core/declare';
import type { Job, JobType } from 'bullmq';
import { checkQueue, type PostQueue } from './job.js';
import { type PostState, readPost, type ScheduledPost } from './scheduled-post.js';

/** Which posts to list. */
export interface PostFilter {
  /** Only posts in these states, such as `['scheduled']`; all states by default. */
  readonly states?: readonly PostState[];
  /** Only posts of the account or Page with this id; all by default. */
  readonly account?: string;
}

const jobTypes: Readonly<Record<PostState, readonly JobType[]>> = {
  scheduled: ['delayed'],
  postponed: ['delayed'],
  due: ['waiting', 'prioritized'],
  publishing: ['active'],
  published: ['completed'],
  failed: ['failed'],
};

const all = Object.keys(jobTypes) as PostState[];

const pageSize = 100;

const rules = {
  states: (value: unknown) =>
    value === undefined || (Array.isArray(value) && value.every((state) => all.includes(state as PostState)))
      ? undefined
      : `write a list of '${all.join("', '")}'`,
  account: (value: unknown) =>
    value === undefined || typeof value === 'string' ? undefined : 'write the id of an account',
};

/**
 * The posts of a queue. What moves on while they are listed may come in its new state or not at all, and comes once.
 *
 * @example for await (const { id, at } of listPosts(queue, { states: ['scheduled'] })) console.log(id, at);
 */
export function listPosts(queue: PostQueue, filter: PostFilter = {}): AsyncIterable<ScheduledPost> {
  checkQueue(queue, 'listPosts');
  checkObject(filter, 'listPosts', "{ states: ['scheduled'] }", rules);
  if (filter.states?.length === 0) throw new InvalidArgumentError('listPosts', 'states: name one, or leave it out');
  return { [Symbol.asyncIterator]: () => walk(queue, filter) };
}

async function* walk(queue: PostQueue, { states = all, account }: PostFilter): AsyncGenerator<ScheduledPost> {
  const seen = new Set<string>();
  for (const type of new Set(states.flatMap((state) => jobTypes[state]))) {
    for (let start = 0; ; start += pageSize) {
      const jobs = (await queue.getJobs([type], start, start + pageSize - 1, true)) as (Job | undefined)[];
      const ids = jobs.flatMap((job) => (job?.id === undefined || seen.has(job.id) ? [] : [job.id]));
      for (const post of await Promise.all(ids.map((id) => readPost(queue, id)))) {
        if (post === undefined || (account !== undefined && post.account !== account)) continue;
        if (!states.includes(post.state) || seen.has(post.id)) continue;
        seen.add(post.id);
        yield post;
      }
      if (jobs.length < pageSize) break;
    }
  }
}
