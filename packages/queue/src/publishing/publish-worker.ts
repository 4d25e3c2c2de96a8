// publishing: a worker that publishes the posts of a queue.
import { checkObject, hasMethods, isCount, isFunction, may, must, type Rule } from '@edgewalk/core/declare';
import type { Checkpoints, PublishOptions } from '@edgewalk/publishing';
import type { Job, WorkerOptions } from 'bullmq';
import { checkQueueName, type PostJob } from '../posts/job.js';
import { Ending } from '../worker/ending.js';
import { EndingWorker, type FurtherOptions } from '../worker/ending-worker.js';
import { AccountLocks } from './account-lock.js';
import { pauseBefore } from './decide.js';
import { FailedAttempt } from './outcome.js';
import { publishJob, type Publisher } from './publish-job.js';

export interface PublishWorkerOptions<Post = never, Published = unknown> {
  /** The connection of BullMQ: a `Redis` of ioredis with `maxRetriesPerRequest: null`, or its options. */
  readonly connection: WorkerOptions['connection'];
  /** What publishes for an account, such as `(id) => agency.as({ userId: id, accessToken: vault.account(id) }).user`. */
  readonly accounts: (account: string) => Publisher<Post, Published> | Promise<Publisher<Post, Published>>;
  /** Where checkpoints are kept, for all workers: `checkpointsIn(store)`. */
  readonly checkpoints: Checkpoints;
  /** How many posts are published at once, each of another account; 10 by default. */
  readonly concurrency?: number;
  /** How long a worker may be silent before another takes its posts over, in milliseconds; 30,000 by default. */
  readonly lockMs?: number;
  /** How long requests that are on their way have when the worker is closed, in milliseconds; 10,000 by default. */
  readonly graceMs?: number;
  /** Options of every publish, such as `host`, `pollEveryMs` and `check`. */
  readonly publish?: Omit<PublishOptions, Owned>;
  /** Further options of BullMQ's worker, such as `prefix`, `metrics` and `stalledInterval`. */
  readonly worker?: FurtherOptions;
}

/** What the worker itself gives to every publish. */
const owned = [
  'checkpoint',
  'checkpoints',
  'key',
  'onCheckpoint',
  'onProgress',
  'signal',
  'timer',
  'firstComment',
] as const;
type Owned = (typeof owned)[number];

const isMs = (value: unknown): boolean => isCount(value) && (value as number) < 2 ** 31;

function publishAdvice(given: unknown): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'object' || given === null) return 'give options of publish, such as { pollEveryMs: 5000 }';
  const taken = owned.find((name) => name in given);
  return taken && `leave ${taken} out: the worker gives it`;
}

const rules = {
  connection: must(
    (value) => typeof value === 'object' && value !== null,
    'give new Redis(url, { maxRetriesPerRequest: null })',
  ),
  accounts: must(isFunction, 'give a function: (id) => agency.as({ userId: id }).user'),
  checkpoints: must(hasMethods('claim'), 'give checkpointsIn(store): every worker needs the same'),
  concurrency: may(isCount, 'write a whole number from 1'),
  lockMs: may((value) => isMs(value) && (value as number) >= 1_000, 'write whole milliseconds, 1000 or more'),
  graceMs: may((value) => value === 0 || isMs(value), 'write whole milliseconds, 0 or more'),
  publish: publishAdvice,
  worker: may((value) => typeof value === 'object' && value !== null, "give options of BullMQ's worker"),
} satisfies Record<keyof PublishWorkerOptions, Rule>;

/** A worker of BullMQ that publishes. */
export class PublishWorker<Post = unknown, Published = unknown> extends EndingWorker<PostJob<Post>, Published> {
  /** @internal */
  constructor(name: string, options: PublishWorkerOptions<Post, Published>) {
    checkQueueName(name, 'publishWorker');
    checkObject(options, 'publishWorker', '{ connection, accounts, checkpoints }', rules);
    const { connection, accounts, checkpoints, publish = {}, concurrency = 10, lockMs = 30_000, worker = {} } = options;
    const ending = new Ending();
    let locks: AccountLocks | undefined;
    const run = async (job: Job<PostJob<Post>, Published>, token: string | undefined, signal: AbortSignal) => {
      locks ??= new AccountLocks(this.backend.client, `edgewalk:${worker.prefix ?? 'bull'}:account:`, lockMs);
      const tools = { queue: name, accounts, checkpoints, locks, options: publish, ending };
      return (await publishJob(job, token, signal, tools)) as Published;
    };
    const settings = { backoffStrategy: pauseOf, ...worker.settings };
    const bullmq = { ...worker, settings, connection, concurrency, lockDuration: lockMs };
    super(name, run, bullmq, { ending, graceMs: options.graceMs ?? 10_000 });
  }
}

const pauseOf = (attempt: number, _type?: string, error?: Error): number =>
  error instanceof FailedAttempt ? error.afterMs : pauseBefore(attempt);

/**
 * Publishes the posts of a queue, each once however many workers there are and whatever becomes of them.
 *
 * @example
 * const worker = publishWorker('posts', { connection, accounts: (id) => agency.as({ userId: id }).user, checkpoints });
 * process.once('SIGTERM', () => void worker.close());
 */
export function publishWorker<Post, Published>(
  name: string,
  options: PublishWorkerOptions<Post, Published>,
): PublishWorker<Post, Published> {
  return new PublishWorker(name, options);
}
