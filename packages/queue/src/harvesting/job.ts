import { checkObject, InvalidArgumentError, isCount, may, must, type Rule } from '@edgewalk/core/declare';
import type { Queue } from 'bullmq';
import { idAdvice, timeAdvice, timeOf } from '../posts/job.js';

/** An account of a job. */
export type JobAccount = string | { readonly account: string; readonly cursor?: string };

/** What a job of a harvest holds: no token. */
export interface HarvestJob {
  readonly accounts: readonly JobAccount[];
  /** Where it goes on. */
  readonly cursor?: string;
  /** Accounts that are held, for a later run. */
  readonly held?: readonly JobAccount[];
}

/** A harvest to schedule. */
export interface NewHarvest {
  /** Your name for it, such as `2026-12-01`: its jobs are `2026-12-01.1`, `2026-12-01.2` and so on. */
  readonly id: string;
  /** The ids of the accounts. */
  readonly accounts: Iterable<string>;
  /** When to begin; at once by default. */
  readonly at?: Date | string;
  /** How many accounts are a job; 500 by default. */
  readonly perJob?: number;
}

/** The part of BullMQ's `Queue` that harvests need. */
export type HarvestQueue = Pick<Queue, 'addBulk'>;

const rules = {
  id: idAdvice,
  accounts: must(isList, 'give the ids of the accounts, as a list of texts of digits'),
  at: (value) => (value === undefined ? undefined : timeAdvice(value)),
  perJob: may((value) => isCount(value) && (value as number) <= 10_000, 'write a whole number from 1 to 10000'),
} satisfies Record<keyof NewHarvest, Rule>;

function isList(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Symbol.iterator in value;
}

/** How often a job is tried again; being held does not count. */
const attempts = 5;

/** How long what is over can be listed, in seconds. */
const kept = { age: 7 * 24 * 3_600 };

/**
 * Puts a harvest into a queue, as jobs of some hundred accounts, which several workers share. Scheduling it twice is
 * scheduling it once. Returns the ids of its jobs.
 *
 * @example await scheduleHarvest(queue, { id: '2026-12-01', accounts: ids });
 */
export async function scheduleHarvest(queue: HarvestQueue, given: NewHarvest): Promise<readonly string[]> {
  if (typeof (queue as Partial<HarvestQueue> | undefined)?.addBulk !== 'function')
    throw new InvalidArgumentError('scheduleHarvest', "give a Queue of BullMQ: new Queue('harvest', { connection })");
  checkObject(given, 'scheduleHarvest', '{ id, accounts }', rules);
  const { id, at, perJob = 500 } = given;
  const accounts = [...given.accounts];
  const wrong = accounts.find((account) => typeof account !== 'string' || !/^\d{1,40}$/.test(account));
  if (wrong !== undefined)
    throw new InvalidArgumentError('scheduleHarvest', `accounts: ${String(rules.accounts(undefined))}`);
  const delay = at === undefined ? 0 : Math.max(0, timeOf(at) - Date.now());
  const options = {
    delay,
    attempts,
    backoff: { type: 'exponential', delay: 10_000 },
    removeOnComplete: kept,
    removeOnFail: kept,
  };
  const jobs = Array.from({ length: Math.ceil(accounts.length / perJob) }, (_, index) => ({
    name: 'harvest',
    data: { accounts: accounts.slice(index * perJob, (index + 1) * perJob) } satisfies HarvestJob,
    opts: { ...options, jobId: `${id}.${index + 1}` },
  }));
  await queue.addBulk(jobs);
  return jobs.map(({ opts }) => opts.jobId);
}
