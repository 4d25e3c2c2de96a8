// publishing: a worker that publishes the posts of a queue.
import { checkObject, hasMethods, isCount, isFunction, may, must, type Rule } from '@edgewalk/core/declare';
import type { Checkpoints, PublishOptions } from '@edgewalk/publishing';
import { type Job, Worker, type WorkerOptions } from 'bullmq';
import type { PostJob } from '../posts/job.js';
import { AccountLocks } from './account-lock.js';
import { pauseBefore } from './decide.js';
import { Ending } from './ending.js';
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
  readonly worker?: Omit<WorkerOptions, 'connection' | 'concurrency' | 'lockDuration'>;
}

/** What the worker itself gives to every publish. */
const owned = ['checkpoint', 'checkpoints', 'key', 'onCheckpoint', 'onProgress', 'signal', 'timer', 'firstComment'] as const;
type Owned = (typeof owned)[number];

const isMs = (value: unknown): boolean => isCount(value) && (value as number) < 2 ** 31;

function publishAdvice(given: unknown): string | undefined {
  if (given === undefined) return undefined;
  if (typeof given !== 'object' || given === null) return 'give options of publish, such as { pollEveryMs: 5000 }';
  const taken = owned.find((name) => name in given);
  return taken && `leave ${taken} out: the worker gives it`;
}

const rules = {
  connection: must((value) => typeof value === 'object' && value !== null, 'give new Redis(url, { maxRetriesPerRequest: null })'),
  accounts: must(isFunction, 'give a function: (id) => agency.as({ userId: id }).user'),
  checkpoints: must(hasMethods('claim'), 'give checkpointsIn(store): every worker needs the same'),
  concurrency: may(isCount, 'write a whole number from 1'),
  lockMs: may((value) => isMs(value) && (value as number) >= 1_000, 'write whole milliseconds, 1000 or more'),
  graceMs: may((value) => value === 0 || isMs(value), 'write whole milliseconds, 0 or more'),
  publish: publishAdvice,
  worker: may((value) => typeof value === 'object' && value !== null, "give options of BullMQ's worker"),
} satisfies Record<keyof PublishWorkerOptions, Rule>;

/**
 * How often a worker may be lost with a post before it fails: far more than workers are killed, and an end to a post that
 * kills each of them.
 */
const maxStalledCount = 20;

/** A worker of BullMQ that publishes. Its events are BullMQ's. */
export class PublishWorker<Post = unknown, Published = unknown> extends Worker<PostJob<Post>, Published> {
  readonly #ending: Ending;
  readonly #graceMs: number;

  /** @internal */
  constructor(name: string, options: PublishWorkerOptions<Post, Published>) {
    checkObject(options, 'publishWorker', '{ connection, accounts, checkpoints }', rules);
    const { connection, accounts, checkpoints, publish = {}, concurrency = 10, lockMs = 30_000, worker = {} } = options;
    const ending = new Ending();
    const locks = () => (lazy ??= new AccountLocks(this.backend.client, `edgewalk:${worker.prefix ?? 'bull'}:account:`, lockMs));
    let lazy: AccountLocks | undefined;
    const run = async (job: Job<PostJob<Post>, Published>, token?: string, signal?: AbortSignal) => {
      const tools = { queue: name, accounts, checkpoints, locks: locks(), options: publish, ending };
      return (await publishJob(job, token, signal ?? ending.signal, tools)) as Published;
    };
    const settings = { backoffStrategy: pauseOf, ...worker.settings };
    super(name, (job, token, signal) => run(job, token, signal), {
      maxStalledCount,
      ...worker,
      settings,
      connection,
      concurrency,
      lockDuration: lockMs,
    });
    this.#ending = ending;
    this.#graceMs = options.graceMs ?? 10_000;
    // Another worker takes it over: this one stops before it sends anything more.
    this.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.cancelJob(id, 'another worker has it')));
  }

  /**
   * Ends the worker: it takes no more posts, waits end at once, and requests that are on their way may finish. Each post
   * goes on from its checkpoint, here or elsewhere. With `force` it waits for nothing.
   */
  override async close(force = false): Promise<void> {
    const stop = this.#ending.begin(force ? 0 : this.#graceMs);
    await super.close(force);
    stop();
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
