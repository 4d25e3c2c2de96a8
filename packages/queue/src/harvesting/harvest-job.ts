import { AbortError, redact } from '@edgewalk/core';
import { isObject } from '@edgewalk/core/declare';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { HarvestRun } from '../harvest/harvest.js';
import type { HarvestSettings } from '../harvest/options.js';
import type { HarvestRow } from '../harvest/row.js';
import type { HarvestJob, JobAccount } from './job.js';

/** What a job has read. */
export interface HarvestResult {
  readonly rows: number;
  /** Accounts that could not be read. */
  readonly errors: number;
}

export interface HarvestTools {
  readonly fields: unknown;
  readonly settings: HarvestSettings;
  readonly onRow: (row: HarvestRow<unknown>, job: Job) => unknown;
}

/** How often a job keeps where it is. */
const saveMs = 5_000;

/** How long a job stands still for the whole app before it goes back into the queue. */
const pauseMs = 5_000;

/** Reads the accounts of a job. What is held goes on in a later run of it. */
export async function harvestJob(
  job: Job,
  token: string | undefined,
  signal: AbortSignal,
  tools: HarvestTools,
): Promise<HarvestResult> {
  const { data }: { data: unknown } = job;
  if (!isHarvestJob(data)) throw new UnrecoverableError('this job is no harvest: add it by scheduleHarvest');
  const { fields, settings } = tools;
  const own = { pauseMs, ...settings, signal, ...(data.cursor !== undefined && { cursor: data.cursor }) };
  const run = new HarvestRun(data.accounts, fields, own);
  const state = new JobState(job, token, data);
  const isAborted = await readRows(run, state, tools);
  if (!isAborted && run.heldUntil === undefined) return state.end();
  await state.save(run.cursor);
  return state.delayTo(run.heldUntil ?? Date.now());
}

/** Reads rows and stores each. True if the worker is closing, or lost the job: another one goes on. */
async function readRows(run: HarvestRun, state: JobState, { onRow }: HarvestTools): Promise<boolean> {
  let savedAt = performance.now();
  const rows = run.rows();
  for (;;) {
    const next = await rows.next().catch(abortedOnly);
    if (next === 'aborted') return true;
    if (next.done === true) return false;
    const row = next.value;
    if (row.heldUntil === undefined) await store(row, state.job, onRow);
    state.count(row);
    if (performance.now() - savedAt < saveMs) continue;
    await state.save(run.cursor);
    savedAt = performance.now();
  }
}

/** An abort of the harvest, not one of what stores its rows. */
function abortedOnly(thrown: unknown): 'aborted' {
  if (thrown instanceof AbortError) return 'aborted';
  throw thrown;
}

/** A row that could not be stored. It comes again, since the cursor is kept before it only. */
class UnstoredRow extends Error {}

async function store(row: HarvestRow<unknown>, job: Job, onRow: HarvestTools['onRow']): Promise<void> {
  try {
    await onRow(row, job);
  } catch (thrown) {
    const message = thrown instanceof Error ? thrown.message : String(thrown);
    throw new UnstoredRow(`the row of ${row.account} could not be stored: ${redact(message)}`, { cause: thrown });
  }
}

/** What a job says of itself between its runs. */
class JobState {
  readonly job: Job;
  readonly #token: string | undefined;
  readonly #data: HarvestJob;
  readonly #held: JobAccount[];
  #soonest = Number.POSITIVE_INFINITY;
  #result: HarvestResult;

  constructor(job: Job, token: string | undefined, data: HarvestJob) {
    this.job = job;
    this.#token = token;
    this.#data = data;
    this.#held = [...(data.held ?? [])];
    const { rows, errors } = isObject(job.progress) ? job.progress : {};
    this.#result = { rows: Number(rows ?? 0), errors: Number(errors ?? 0) };
  }

  count({ account, error, heldUntil, ...rest }: HarvestRow<unknown>): void {
    const { rows, errors } = this.#result;
    if (heldUntil === undefined) this.#result = { rows: rows + 1, errors: errors + (error === undefined ? 0 : 1) };
    else this.#hold(account, heldUntil, 'cursor' in rest ? rest.cursor : undefined);
  }

  #hold(account: string, until: Date, cursor: string | undefined): void {
    this.#held.push(cursor === undefined ? account : { account, cursor });
    this.#soonest = Math.min(this.#soonest, until.getTime());
  }

  /** Keeps where the job is. It is no fence: after a crash rows come twice, so upsert them. */
  async save(cursor: string | undefined): Promise<void> {
    const { accounts } = this.#data;
    await this.#keep({ accounts, ...(cursor !== undefined && { cursor }), held: this.#held });
  }

  /** Ends the job, or puts it back until what is held is free. */
  async end(): Promise<HarvestResult> {
    if (this.#held.length === 0) return this.#result;
    await this.#keep({ accounts: this.#held });
    return this.delayTo(Number.isFinite(this.#soonest) ? this.#soonest : Date.now());
  }

  async delayTo(time: number): Promise<never> {
    await this.job.moveToDelayed(time, this.#token).catch(() => undefined);
    throw new DelayedError();
  }

  async #keep(data: HarvestJob): Promise<void> {
    await this.job.updateData(data).catch(() => undefined);
    await this.job.updateProgress({ ...this.#result, held: this.#held.length }).catch(() => undefined);
  }
}

const isHarvestJob = (data: unknown): data is HarvestJob => isObject(data) && Array.isArray(data['accounts']);
