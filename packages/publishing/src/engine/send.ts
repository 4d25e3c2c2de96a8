import { isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import { resolveDoubt } from './doubt.js';
import { failureDelay, maxRepeats, missingDelay } from './poll-schedule.js';
import { readState } from './poll.js';
import { discard } from './discard.js';
import type { Run } from './run.js';
import type { FailureKind } from './surface.js';

/** The published media; no id where Meta does not show it. */
export interface Published {
  readonly id: string | undefined;
}

/** The attempts so far, over all rounds of one process. */
export interface Tries {
  /** Refusals that are sure to have published nothing. */
  refusals: number;
  /** The deadline for a container to become ready; undefined until one is refused. */
  until: number | undefined;
  /** The error that leaves open whether the post is live. */
  doubt: GraphError | undefined;
  /** The request was repeated after a lost response. */
  resent: boolean;
}

/** Publishes, or finds that it is published already. Undefined: try again. */
export async function publishOnce(run: Run, tries: Tries): Promise<Published | undefined> {
  const isInDoubt = run.checkpoint.step === 'publishing';
  if (isInDoubt) {
    const verdict = await resolveDoubt(run, tries);
    if (verdict !== 'send') return verdict;
  }
  const outcome = await send(run, tries);
  if (isRight(outcome)) return { id: outcome.right };
  const kind = run.surface.failureKind(outcome.left, isInDoubt);
  if (kind === 'aborted') throw outcome.left;
  const isHarmless = kind !== 'lost' && kind !== 'uncertain';
  if (isHarmless && !isInDoubt) return handleRefusal(run, tries, outcome.left, kind);
  if (kind === 'refused') throw outcome.left;
  tries.doubt = outcome.left;
  return undefined;
}

/** Saves the checkpoint first: if the process ends after that, the checkpoint says that the post may be live. */
async function send(run: Run, { refusals }: Tries) {
  run.throwIfAborted();
  // An earlier refusal may have published after all: the time of the first attempt counts.
  const since = refusals === 0 ? run.now() : run.checkpoint.since;
  if (run.checkpoint.step !== 'publishing') await run.save({ step: 'publishing', since });
  const { container } = run.checkpoint;
  run.report({ type: 'publishing', ...(container !== null && { container }) });
  return run.surface.publish(run.checkpoint, run.call);
}

/** Nothing was published: saves that, then waits, replaces the container, or throws. */
async function handleRefusal(run: Run, tries: Tries, error: GraphError, kind: FailureKind): Promise<undefined> {
  await run.save({ step: 'creating' });
  if (kind === 'refused') throw error;
  const attempt = tries.refusals;
  tries.refusals += 1;
  tries.until ??= run.deadline();
  if (kind === 'unready' ? run.now() >= tries.until : attempt >= maxRepeats) return giveUp(run, tries, error, kind);
  const pause = kind === 'missing' ? missingDelay : failureDelay;
  const waitMs = pause(run.settings.pollEveryMs, attempt);
  await run.wait(waitMs, { type: 'retrying', error, waitMs });
}

/** Replaces a container that Meta keeps failing to find. */
async function giveUp(run: Run, tries: Tries, error: GraphError, kind: FailureKind): Promise<undefined> {
  if (kind !== 'missing') throw error;
  const state = await readState(run, { container: run.checkpoint.container ?? '' });
  if (state?.phase === 'published') return;
  await discard(run, undefined, error);
  tries.refusals = 0;
}
