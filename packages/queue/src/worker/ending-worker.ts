import { type Job, Worker, type WorkerOptions } from 'bullmq';
import type { Ending } from './ending.js';

/** The options of BullMQ's worker that a worker of ours does not set. */
export type FurtherOptions = Omit<WorkerOptions, 'connection' | 'concurrency' | 'lockDuration'>;

export interface EndingOptions {
  readonly ending: Ending;
  /** How long requests that are on their way have at the end, in milliseconds. */
  readonly graceMs: number;
}

/**
 * How often a worker may be lost with a job before it fails: far more than workers are killed, and an end to a job that
 * kills each of them.
 */
const maxStalledCount = 20;

/** A worker of BullMQ whose jobs end with it, and go on elsewhere. Its events are BullMQ's. */
export class EndingWorker<Data, Result> extends Worker<Data, Result> {
  readonly #ending: Ending;
  readonly #graceMs: number;

  /** @internal */
  constructor(
    name: string,
    run: (job: Job<Data, Result>, token: string | undefined, signal: AbortSignal) => Promise<Result>,
    options: WorkerOptions,
    { ending, graceMs }: EndingOptions,
  ) {
    const process = (job: Job<Data, Result>, token?: string, signal?: AbortSignal) =>
      run(job, token, signal ?? ending.signal);
    // BullMQ gives a signal to functions of three parameters.
    super(name, (job, token, signal) => process(job, token, signal), { maxStalledCount, ...options });
    this.#ending = ending;
    this.#graceMs = graceMs;
    // Another worker takes it over: this one stops before it sends anything more.
    this.on('lockRenewalFailed', (ids) => ids.forEach((id) => this.cancelJob(id, 'another worker has it')));
  }

  /**
   * Ends the worker: it takes no more jobs, waits end at once, and requests that are on their way may finish. Each job
   * goes on where it was, here or elsewhere. With `force` it waits for nothing.
   */
  override async close(force = false): Promise<void> {
    const stop = this.#ending.begin(force ? 0 : this.#graceMs);
    await super.close(force);
    stop();
  }
}
