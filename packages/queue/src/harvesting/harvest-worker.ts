// harvesting: harvests as jobs of a queue.
import { checkObject, isCount, isFunction, may, must, type Rule } from '@edgewalk/core/declare';
import type { Job, WorkerOptions } from 'bullmq';
import type { Checked, Harvested } from '../harvest/index.js';
import { checkHarvest, type HarvestOptions } from '../harvest/options.js';
import { Reading } from '../harvest/reading.js';
import type { HarvestRow } from '../harvest/row.js';
import { checkQueueName } from '../posts/job.js';
import { Ending } from '../worker/ending.js';
import { EndingWorker, type FurtherOptions } from '../worker/ending-worker.js';
import { harvestJob, type HarvestResult, type HarvestTools } from './harvest-job.js';
import type { HarvestJob } from './job.js';

export interface HarvestWorkerOptions<
  Node,
  Fields extends readonly unknown[],
  Follow extends string | undefined = undefined,
> extends Omit<HarvestOptions<Node, Follow>, 'signal' | 'cursor'> {
  /** The connection of BullMQ: a `Redis` of ioredis with `maxRetriesPerRequest: null`, or its options. */
  readonly connection: WorkerOptions['connection'];
  /**
   * Stores a row. The next ones wait for it. A row may come twice, after a crash: store it by the id of what it holds. Held
   * accounts are no rows here: they are read in a later run of the job.
   */
  readonly onRow: (
    row: HarvestRow<Harvested<NoInfer<Node>, Fields, Follow>>,
    job: Job<HarvestJob, HarvestResult>,
  ) => unknown;
  /** How many jobs run at once; 1 by default. */
  readonly jobs?: number;
  /** How long a worker may be silent before another takes its jobs over, in milliseconds; 30,000 by default. */
  readonly lockMs?: number;
  /** Further options of BullMQ's worker. */
  readonly worker?: FurtherOptions;
}

const rules = {
  connection: must(
    (value) => typeof value === 'object' && value !== null,
    'give new Redis(url, { maxRetriesPerRequest: null })',
  ),
  onRow: must(isFunction, 'give a function that stores a row'),
  jobs: may(isCount, 'write a whole number from 1'),
  lockMs: may((value) => isCount(value) && (value as number) >= 1_000, 'write whole milliseconds, 1000 or more'),
  worker: may((value) => typeof value === 'object' && value !== null, "give options of BullMQ's worker"),
} satisfies Record<string, Rule>;

/** A worker of BullMQ that harvests. */
export class HarvestWorker extends EndingWorker<HarvestJob, HarvestResult> {}

/**
 * Reads the accounts of the harvests in a queue, and gives each row to `onRow`.
 *
 * @example
 * const worker = harvestWorker('harvest', ['username', { media: { fields: ['id', 'like_count'], limit: 50 } }], {
 *   connection,
 *   accounts: (id) => agency.as({ userId: id, accessToken: vault.account(id) }).user,
 *   onRow: ({ account, value, error }) => upsert(account, value, error),
 * });
 */
export function harvestWorker<
  Node,
  const Fields extends readonly unknown[],
  const Follow extends string | undefined = undefined,
>(
  name: string,
  fields: Fields & Checked<NoInfer<Node>, Fields>,
  options: HarvestWorkerOptions<Node, Fields, Follow>,
): HarvestWorker {
  checkQueueName(name, 'harvestWorker');
  checkObject(options, 'harvestWorker', '{ connection, accounts, onRow }');
  const { connection, onRow, jobs: concurrency = 1, lockMs = 30_000, worker = {}, ...settings } = options;
  checkObject({ connection, onRow, jobs: concurrency, lockMs, worker }, 'harvestWorker', '', rules);
  checkHarvest([], settings, 'harvestWorker');
  // Refuses a selection that cannot be read.
  void new Reading(fields, settings.follow);
  const ending = new Ending();
  // The selection types what its rows hold.
  const tools = { fields, settings, onRow: onRow as HarvestTools['onRow'] };
  const run = (job: Job<HarvestJob, HarvestResult>, token: string | undefined, signal: AbortSignal) =>
    harvestJob(job, token, ending.join(signal), tools);
  const bullmq = { ...worker, connection, concurrency, lockDuration: lockMs };
  return new HarvestWorker(name, run, bullmq, { ending, graceMs: 0 });
}
