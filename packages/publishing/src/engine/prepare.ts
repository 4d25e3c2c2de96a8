import { type Either, isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import { notReadyError } from './failures.js';
import { pollPart } from './poll.js';
import { failureDelay, maxRepeats, missingDelay } from './poll-schedule.js';
import type { Run } from './run.js';
import type { CreatedPart, PartState } from './surface.js';

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

/** Drops a part that is sure not to be published. Throws the error if a new one cannot help. */
export async function discard(
  run: Run,
  child: number | undefined,
  error: GraphError,
  state?: PartState,
): Promise<void> {
  if (!run.isOwn(child)) throw error;
  const container = run.idOf(child) ?? '';
  await run.savePart(child, null);
  const isFaulty = state?.phase === 'failed' && error.retry !== 'safe';
  if (isFaulty || !run.claimReplacement(child)) throw error;
  run.report({ type: 'replaced', ...partRef(container, child), status: state?.code ?? 'missing' });
}

/** Returns the id of a part, and creates it if there is none. */
async function ensurePart(run: Run, child: number | undefined): Promise<string> {
  const existing = run.idOf(child);
  if (existing !== null) {
    await upload(run, child, { id: existing, session: run.checkpoint.session });
    return existing;
  }
  // Repeating is safe: nobody sees a surplus part.
  const created = await repeated(run, async () => run.partOf(child)?.create(run.children, run.call));
  await run.savePart(child, created);
  run.report({ type: 'created', ...partRef(created.id, child) });
  await upload(run, child, created);
  return created.id;
}

/** Sends the file of a part, or what is missing of it. */
async function upload(run: Run, child: number | undefined, part: CreatedPart): Promise<void> {
  const whole = run.partOf(child);
  if (whole?.upload === undefined) return;
  const ref = partRef(part.id, child);
  await repeated(run, async () =>
    whole.upload?.(part, run.call, (progress) => run.report({ type: 'uploading', ...ref, ...progress })),
  );
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

/** Names a part in an event. */
export const partRef = (container: string, child: number | undefined) => ({
  container,
  ...(child !== undefined && { child }),
});
