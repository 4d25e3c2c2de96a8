import * as E from 'fp-ts/lib/Either.js';
import type { GraphError } from '@edgewalk/core';
import { containerFailed, processEnded, unknownOutcome } from './failures.js';
import { findPost, idOfPost } from './find.js';
import { look, type State, waitFor } from './look.js';
import { type Nature, natureOf } from './nature.js';
import { afterFailure, afterMissing, mostRepeats } from './pace.js';
import { discard } from './prepare.js';
import type { Run } from './run.js';

/** The media that was published; no id where Meta does not show it. */
export interface Published {
  readonly id: string | undefined;
}

/** What was tried so far, over all rounds of one process. */
export interface Tries {
  /** Refusals that by themselves published nothing. */
  refusals: number;
  /** When a container that is not ready is given up; undefined until one is refused. */
  until: number | undefined;
  /** Why it is not known whether the post is live. */
  doubt: GraphError | undefined;
  /** It was sent once more after an answer was lost. */
  resent: boolean;
}

/** Publishes the container, or finds out that it is published. Undefined: go round again. */
export async function publishOnce(run: Run, tries: Tries): Promise<Published | undefined> {
  const container = run.checkpoint.container ?? '';
  const isInDoubt = run.checkpoint.step === 'publishing';
  if (isInDoubt) {
    const verdict = await resolveDoubt(run, container, tries);
    if (verdict !== 'send') return verdict;
  }
  const answer = await send(run, container, tries);
  if (E.isRight(answer)) return { id: answer.right.id };
  const nature = natureOf(answer.left);
  if (nature === 'aborted') throw answer.left;
  const isHarmless = nature !== 'lost' && nature !== 'dubious';
  if (isHarmless && !isInDoubt) return afterRefusal(run, tries, answer.left, nature);
  if (nature === 'refused') throw answer.left;
  tries.doubt = answer.left;
  return undefined;
}

/** The checkpoint goes first: a process that dies from here on leaves word that the post may be live. */
async function send(run: Run, container: string, { refusals }: Tries) {
  run.goOn();
  // A refusal may turn out to be none: the time of the first try counts.
  const since = refusals === 0 ? run.now() : run.checkpoint.since;
  if (run.checkpoint.step !== 'publishing') await run.save({ step: 'publishing', since });
  run.tell({ type: 'publishing', container });
  return run.user.mediaPublish.create({ creation_id: container }, run.call).either();
}

/** Nothing was published: says so, then waits, makes a new container, or gives up. */
async function afterRefusal(run: Run, tries: Tries, error: GraphError, nature: Nature): Promise<undefined> {
  await run.save({ step: 'creating' });
  if (nature === 'refused') throw error;
  const attempt = tries.refusals;
  tries.refusals += 1;
  tries.until ??= run.deadline();
  if (nature === 'unready' ? run.now() >= tries.until : attempt >= mostRepeats)
    return giveUp(run, tries, error, nature);
  const pause = nature === 'missing' ? afterMissing : afterFailure;
  const waitMs = pause(run.settings.pollEveryMs, attempt);
  await run.wait(waitMs, { type: 'retrying', error, waitMs });
}

/** Where Meta goes on not to know a container, a new one helps. */
async function giveUp(run: Run, tries: Tries, error: GraphError, nature: Nature): Promise<undefined> {
  if (nature !== 'missing') throw error;
  const state = await look(run, run.checkpoint.container ?? '');
  if (state?.code === 'PUBLISHED') return;
  await discard(run, undefined, error);
  tries.refusals = 0;
}

/** Looks before anything is sent again. */
async function resolveDoubt(
  run: Run,
  container: string,
  tries: Tries,
): Promise<Published | undefined | 'send'> {
  const { doubt = processEnded(run.account) } = tries;
  const state = await settled(run, container).catch((error: GraphError) => {
    // That nobody may look, now or with this token, does not say that it is not live.
    throw error._tag === 'AbortError' ? error : unknownOutcome(run.account, container, error);
  });
  if (state?.code === 'PUBLISHED') return { id: await idOfPost(run) };
  if (state?.code === 'FINISHED') return afterFinished(run, container, tries, doubt);
  const found = await findPost(run);
  // Without a caption a media that looks the same may be another.
  if (found?.length === 1 && run.blueprint.shape.caption !== undefined) return { id: found[0] };
  const hasFailed = state?.code === 'EXPIRED' || state?.code === 'ERROR';
  if (state === undefined || !hasFailed || found?.length !== 0)
    throw unknownOutcome(run.account, container, doubt);
  await run.save({ step: 'creating' });
  await discard(run, undefined, containerFailed(container, state), state);
  return undefined;
}

/** It is not published. A container can be published only once, so that sending it again makes no second post. */
function afterFinished(run: Run, container: string, tries: Tries, doubt: GraphError): 'send' {
  const nature = natureOf(doubt);
  // Insisting on what was refused as spam makes it worse; the caller may go on later.
  if (nature === 'dubious') throw doubt;
  if (nature === 'lost') {
    if (tries.resent) throw unknownOutcome(run.account, container, doubt);
    tries.resent = true;
    return 'send';
  }
  if (tries.refusals === mostRepeats) throw doubt;
  tries.refusals += 1;
  return 'send';
}

/** What a container is once things have settled: FINISHED counts only when it is still so at the next look. */
async function settled(run: Run, container: string): Promise<State | undefined> {
  const until = run.deadline();
  const { pollEveryMs: waitMs } = run.settings;
  const first = await waitFor(run, { container }, until);
  if (first?.code !== 'FINISHED') return first;
  await run.wait(waitMs, { type: 'waiting', container, status: first.code, waitMs });
  return waitFor(run, { container }, until);
}
