import { AccessTokenError, type Call, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, hasMethods, isLeft, joinedSignal } from '@edgewalk/core/declare';
import type { Checkpoints, PublishCheckpoint, PublishOptions } from '@edgewalk/publishing';
import { type Job, UnrecoverableError } from 'bullmq';
import type { PostJob } from '../posts/job.js';
import { isPostJob } from '../posts/scheduled-post.js';
import type { Ending } from '../worker/ending.js';
import type { AccountLocks } from './account-lock.js';
import { type ActiveJob, delay, endFailed, endThrown } from './outcome.js';
import { PostProgress } from './progress.js';

/** What publishes for one account: `api.user` of Instagram or Threads, `fb.page(id)` of Facebook. */
export interface Publisher<Post, Published = unknown> {
  publish(content: Post, options?: PublishOptions): Call<Published>;
}

/** What all jobs of a worker share. */
export interface PublishTools {
  readonly queue: string;
  readonly accounts: (account: string) => Publisher<never> | Promise<Publisher<never>>;
  readonly checkpoints: Checkpoints;
  readonly locks: AccountLocks;
  readonly options: PublishOptions;
  readonly ending: Ending;
}

/** One run of a post. */
interface PostRun extends ActiveJob {
  readonly data: PostJob<never>;
  readonly tools: PublishTools;
  /** Ends the run: the worker lost the job, or is closed. */
  readonly signal: AbortSignal;
}

/** How soon to look again whether the account is free. */
const lockedMs = 2_000;

/** Publishes the post of a job, and returns what was published. */
export async function publishJob(
  job: Job,
  token: string | undefined,
  lost: AbortSignal,
  tools: PublishTools,
): Promise<unknown> {
  const progress = new PostProgress(job);
  const { data }: { data: unknown } = job;
  if (!isPostJob(data)) throw new UnrecoverableError('this job is no post: add posts by schedulePost');
  const signal = joinedSignal(lost, tools.ending.signal) ?? lost;
  const run: PostRun = { job, token, progress, tools, signal, data: data as PostJob<never> };
  const lock = await tools.locks.take(data.account);
  if (lock === undefined)
    return delay(run, lockedMs * (1 + Math.random()), 'Another post of the account is being published.');
  try {
    return await publish(run);
  } finally {
    await lock.release();
  }
}

async function publish(run: PostRun): Promise<unknown> {
  let outcome: Either<GraphError, unknown>;
  try {
    outcome = await publishOnce(run);
    // Its token may have been replaced since this worker has it.
    if (isLeft(outcome) && outcome.left instanceof AccessTokenError && !run.tools.ending.hasBegun)
      outcome = await publishOnce(run);
  } catch (thrown) {
    return endThrown(thrown, run);
  }
  if (isLeft(outcome)) return endFailed(outcome.left, run);
  await run.progress.flush();
  return outcome.right;
}

async function publishOnce(run: PostRun): Promise<Either<GraphError, unknown>> {
  const { data, tools } = run;
  const publisher: unknown = await tools.accounts(data.account);
  if (!isPublisher(publisher))
    throw new InvalidArgumentError('publishWorker', 'accounts: return what publishes, such as api.user or fb.page(id)');
  return publisher.publish(data.post, optionsOf(run)).either();
}

const isPublisher = (value: unknown): value is Publisher<never> => hasMethods('publish')(value);

function optionsOf({ job, data, tools, progress, signal }: PostRun): PublishOptions {
  const { checkpoints, ending, options } = tools;
  return {
    // What is held goes back into the queue, and does not wait here.
    whenHeld: 'fail',
    ...options,
    checkpoints,
    key: `${tools.queue}/${job.id ?? ''}`,
    ...(data.firstComment !== undefined && { firstComment: data.firstComment }),
    signal,
    timer: ending.timer,
    onProgress: (event) => progress.event(event),
    onCheckpoint: ({ step }: PublishCheckpoint) => {
      // Between the last two checkpoints is one request, which is not given up for an orderly end.
      if (ending.hasBegun && step === 'creating') throw new Error('the worker is closing');
    },
  };
}
