import { type Either, isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import { notReadyError } from './failures.js';
import { pollPart } from './poll.js';
import { failureDelay, maxRepeats, missingDelay } from './poll-schedule.js';
import { discard, partRef } from './discard.js';
import type { Run } from './run.js';
import { placeFiles } from './hosting.js';
import { markOfPart, sendFile } from './send-file.js';
import type { PartState } from './surface.js';

/** Throws before anything is created if the quota is used up. */
export async function checkQuota(run: Run): Promise<void> {
  const { surface, call } = run;
  if (surface.quota === undefined) return;
  const quota = await surface.quota(call);
  // An unreadable quota does not stop the publish: Meta checks it anyway.
  if (quota === undefined) return run.throwIfAborted();
  run.report({ type: 'quota', ...quota });
  if (quota.used >= quota.total && surface.quotaError) throw surface.quotaError(run.account, quota);
}

/** Creates the parts and waits until they can be published; undefined where Meta does not show the state. */
export async function prepare(run: Run): Promise<PartState | undefined> {
  if (run.checkpoint.container === null) await prepareChildren(run);
  if (run.surface.whole === undefined) return undefined;
  const state = await awaitPart(run, undefined, run.deadline());
  return state === 'again' ? prepare(run) : state;
}

async function prepareChildren(run: Run): Promise<void> {
  const children = [...run.surface.children.keys()];
  for (const child of children) await ensurePart(run, child);
  const until = run.deadline();
  for (const child of children) while ((await awaitPart(run, child, until)) === 'again');
}

/** Waits for a part. One that expired or failed is replaced if that can help. */
async function awaitPart(run: Run, child: number | undefined, until: number): Promise<PartState | undefined | 'again'> {
  const container = await ensurePart(run, child);
  const state = await pollPart(run, partRef(container, child), until);
  // Without a state the publish continues: a container that is not ready is refused, which does no harm.
  if (state === undefined || state.phase === 'ready' || state.phase === 'published') return state;
  if (state.phase === 'waiting') throw notReadyError(run.surface, container, state.code, run.settings.giveUpAfterMs);
  await discard(run, child, run.surface.stateError(container, state), state);
  return 'again';
}

/** Returns the id of a part whose file is sent, and creates it if there is none. */
async function ensurePart(run: Run, child: number | undefined): Promise<string> {
  const existing = run.idOf(child);
  const id = existing ?? (await createPart(run, child));
  return (await sendFile(run, child, existing === null)) ? id : ensurePart(run, child);
}

async function createPart(run: Run, child: number | undefined): Promise<string> {
  const mark = await markOfPart(run, child);
  const urls = await placeFiles(run, child);
  // Repeating is safe: nobody sees a surplus part.
  const created = await repeated(run, async () => run.partOf(child)?.create(run.children, run.call, urls));
  await run.saveCreated(child, created, mark);
  run.report({ type: 'created', ...partRef(created.id, child) });
  return created.id;
}

/** Tries a step that makes nothing public, again if its failure may pass. */
async function repeated<T>(run: Run, step: () => Promise<Either<GraphError, T> | undefined>): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    run.throwIfAborted();
    const outcome = await step();
    if (outcome === undefined) throw new TypeError('a part that is to be created is declared');
    if (isRight(outcome)) return outcome.right;
    const error = outcome.left;
    const delay = run.surface.creationDelay(error);
    if (attempt === maxRepeats || delay === undefined) throw error;
    const pause = delay === 'later' ? missingDelay : failureDelay;
    const waitMs = pause(run.settings.pollEveryMs, attempt);
    await run.wait(waitMs, { type: 'retrying', error, waitMs });
  }
}
