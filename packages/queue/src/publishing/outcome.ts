import { EdgewalkError, type GraphError, redact } from '@edgewalk/core';
import { checkpointOf } from '@edgewalk/publishing';
import { DelayedError, type Job, UnrecoverableError } from 'bullmq';
import { decide, pauseBefore } from './decide.js';
import type { PostProgress } from './progress.js';

/** A failure that BullMQ counts as an attempt. */
export class FailedAttempt extends Error {
  override readonly name = 'FailedAttempt';
  /** The pause before the next attempt. */
  readonly afterMs: number;
  constructor(reason: string, afterMs: number, cause: unknown) {
    super(reason);
    this.afterMs = afterMs;
    // Not enumerable: what is logged or stored is the reason.
    Object.defineProperty(this, 'cause', { value: cause });
  }
}

/** The job of a post that is being published. */
export interface ActiveJob {
  readonly job: Job;
  /** The token of its lock. */
  readonly token: string | undefined;
  readonly progress: PostProgress;
}

/** Ends a job whose publish failed: it is delayed, tried again or given up. Always throws, as BullMQ expects. */
export async function endFailed(error: GraphError, active: ActiveJob): Promise<never> {
  const reason = reasonOf(error);
  const decision = decide(error, active.job.attemptsStarted);
  const step = checkpointOf(error)?.step;
  const mayBeLive = step === undefined ? undefined : step === 'publishing';
  if (decision.do === 'delay') return delay(active, decision.afterMs, reason, mayBeLive);
  if (decision.do === 'retry') return retry(active, error, { reason, mayBeLive, leastMs: decision.afterMs ?? 0 });
  return giveUp(active, reason, mayBeLive);
}

/** Ends a job for which something was thrown that is no failure of a call. */
export async function endThrown(thrown: unknown, active: ActiveJob): Promise<never> {
  const reason = reasonOf(thrown);
  if (thrown instanceof EdgewalkError && thrown.retry === 'never') return giveUp(active, reason);
  return retry(active, thrown, { reason, leastMs: 0 });
}

/** Puts a job back until later. No attempt is used up. */
export async function delay(
  { job, token, progress }: ActiveJob,
  afterMs: number,
  reason: string,
  mayBeLive?: boolean,
): Promise<never> {
  const until = Date.now() + afterMs;
  await progress.postponed(until, reason, mayBeLive);
  // Without its lock another worker has the job by now, and this one has nothing to say of it.
  await job.moveToDelayed(until, token).catch(() => undefined);
  throw new DelayedError(reason);
}

interface FailedRun {
  readonly reason: string;
  readonly leastMs: number;
  readonly mayBeLive?: boolean | undefined;
}

async function retry(
  { job, progress }: ActiveJob,
  cause: unknown,
  { reason, leastMs, mayBeLive }: FailedRun,
): Promise<never> {
  const afterMs = Math.max(leastMs, pauseBefore(job.attemptsMade + 1));
  if (job.attemptsMade + 1 < (job.opts.attempts ?? 1))
    await progress.postponed(Date.now() + afterMs, reason, mayBeLive);
  else await progress.failed(reason, mayBeLive);
  throw new FailedAttempt(reason, afterMs, cause);
}

async function giveUp({ progress }: ActiveJob, reason: string, mayBeLive?: boolean): Promise<never> {
  await progress.failed(reason, mayBeLive);
  throw new UnrecoverableError(reason);
}

/** What happened and what to do, without secrets: BullMQ stores it. */
function reasonOf(thrown: unknown): string {
  const message = thrown instanceof Error ? thrown.message : String(thrown);
  const advice = thrown instanceof EdgewalkError && !message.includes(thrown.advice) ? `. ${thrown.advice}` : '';
  return redact(message + advice);
}
