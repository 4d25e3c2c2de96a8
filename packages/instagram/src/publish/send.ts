import { isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import { type FailureKind, failureKind } from './failure-kind.js';
import { containerError, processEndedError, unknownOutcomeError } from './failures.js';
import { findPost, idOfPost } from './find.js';
import { readState, type ContainerState, pollContainer } from './poll-container.js';
import { failureDelay, missingDelay, maxRepeats } from './poll-schedule.js';
import { discard } from './prepare.js';
import type { Run } from './run.js';

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

/** Publishes the container, or finds that it is published already. Undefined: try again. */
export async function publishOnce(run: Run, tries: Tries): Promise<Published | undefined> {
  const container = run.checkpoint.container ?? '';
  const isInDoubt = run.checkpoint.step === 'publishing';
  if (isInDoubt) {
    const verdict = await resolveDoubt(run, container, tries);
    if (verdict !== 'send') return verdict;
  }
  const outcome = await send(run, container, tries);
  if (isRight(outcome)) return { id: outcome.right.id };
  const kind = failureKind(outcome.left);
  if (kind === 'aborted') throw outcome.left;
  const isHarmless = kind !== 'lost' && kind !== 'uncertain';
  if (isHarmless && !isInDoubt) return handleRefusal(run, tries, outcome.left, kind);
  if (kind === 'refused') throw outcome.left;
  tries.doubt = outcome.left;
  return undefined;
}

/** Saves the checkpoint first: if the process ends after that, the checkpoint says that the post may be live. */
async function send(run: Run, container: string, { refusals }: Tries) {
  run.throwIfAborted();
  // An earlier refusal may have published after all: the time of the first attempt counts.
  const since = refusals === 0 ? run.now() : run.checkpoint.since;
  if (run.checkpoint.step !== 'publishing') await run.save({ step: 'publishing', since });
  run.report({ type: 'publishing', container });
  return run.user.mediaPublish.create({ creation_id: container }, run.call).either();
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
  const state = await readState(run, run.checkpoint.container ?? '');
  if (state?.code === 'PUBLISHED') return;
  await discard(run, undefined, error);
  tries.refusals = 0;
}

/** Finds out whether the post is live before anything is repeated. */
async function resolveDoubt(run: Run, container: string, tries: Tries): Promise<Published | undefined | 'send'> {
  const { doubt = processEndedError(run.account) } = tries;
  const state = await confirmState(run, container).catch((error: GraphError) => {
    // A state that cannot be read does not prove that the post is not live.
    throw error._tag === 'AbortError' ? error : unknownOutcomeError(run.account, container, error);
  });
  if (state?.code === 'PUBLISHED') return { id: await idOfPost(run) };
  if (state?.code === 'FINISHED') return resolveFinished(run, container, tries, doubt);
  const found = await findPost(run);
  // Without a caption, a matching media may be another post.
  if (found?.length === 1 && run.blueprint.shape.caption !== undefined) return { id: found[0] };
  const hasFailed = state?.code === 'EXPIRED' || state?.code === 'ERROR';
  if (state === undefined || !hasFailed || found?.length !== 0)
    throw unknownOutcomeError(run.account, container, doubt);
  await run.save({ step: 'creating' });
  await discard(run, undefined, containerError(container, state), state);
  return undefined;
}

/** The container is not published. It can be published only once, so repeating makes no second post. */
function resolveFinished(run: Run, container: string, tries: Tries, doubt: GraphError): 'send' {
  const kind = failureKind(doubt);
  // Repeating what was refused as spam makes it worse; the caller may resume later.
  if (kind === 'uncertain') throw doubt;
  if (kind === 'lost') {
    if (tries.resent) throw unknownOutcomeError(run.account, container, doubt);
    tries.resent = true;
    return 'send';
  }
  if (tries.refusals === maxRepeats) throw doubt;
  tries.refusals += 1;
  return 'send';
}

/** Reads a stable state: FINISHED counts only if the next poll confirms it. */
async function confirmState(run: Run, container: string): Promise<ContainerState | undefined> {
  const until = run.deadline();
  const { pollEveryMs: waitMs } = run.settings;
  const first = await pollContainer(run, { container }, until);
  if (first?.code !== 'FINISHED') return first;
  await run.wait(waitMs, { type: 'waiting', container, status: first.code, waitMs });
  return pollContainer(run, { container }, until);
}
