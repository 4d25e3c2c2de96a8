import { isLeft, isRight } from '@edgewalk/core/declare';
import type { GraphError } from '@edgewalk/core';
import type { NewMedia } from '../user/new-media.js';
import { isMissing, isUnfetched } from './failure-kind.js';
import { containerError, notReadyError, quotaError } from './failures.js';
import { type ContainerState, pollContainer } from './poll-container.js';
import { failureDelay, missingDelay, maxRepeats } from './poll-schedule.js';
import type { Run } from './run.js';

/** Throws before anything is created if the quota is used up. */
export async function checkQuota(run: Run): Promise<void> {
  const outcome = await run.user.contentPublishingLimit.get({}, run.call).either();
  // An unreadable quota does not stop the publish: Meta checks it anyway.
  if (isLeft(outcome)) return run.throwIfAborted();
  const { quota_usage: used, config } = outcome.right.data[0] ?? {};
  const total = config?.quota_total;
  if (used === undefined || total === undefined) return;
  run.report({ type: 'quota', used, total });
  if (used >= total) throw quotaError(run.account, used, total);
}

/** Creates the container and waits until it can be published; undefined where Meta does not show its state. */
export async function prepare(run: Run): Promise<ContainerState | undefined> {
  if (run.checkpoint.container === null) await prepareChildren(run);
  const state = await awaitContainer(run, undefined, run.deadline());
  return state === 'again' ? prepare(run) : state;
}

async function prepareChildren(run: Run): Promise<void> {
  const children = [...run.blueprint.children.keys()];
  for (const child of children) await ensureContainer(run, child);
  const until = run.deadline();
  for (const child of children) while ((await awaitContainer(run, child, until)) === 'again');
}

/** Waits for a container. One that expired or failed is replaced if that can help. */
async function awaitContainer(
  run: Run,
  child: number | undefined,
  until: number,
): Promise<ContainerState | undefined | 'again'> {
  const container = await ensureContainer(run, child);
  const state = await pollContainer(run, containerRef(container, child), until);
  // Without a state the publish continues: a container that is not ready is refused, which does no harm.
  if (state === undefined || state.code === 'FINISHED' || state.code === 'PUBLISHED') return state;
  if (state.code !== 'EXPIRED' && state.code !== 'ERROR')
    throw notReadyError(container, state.code, run.settings.giveUpAfterMs);
  await discard(run, child, containerError(container, state), state);
  return 'again';
}

/** Drops a container that is sure not to be published. Throws the error if a new one cannot help. */
export async function discard(
  run: Run,
  child: number | undefined,
  error: GraphError,
  state?: ContainerState,
): Promise<void> {
  if (!run.isOwn(child)) throw error;
  const container = run.idOf(child) ?? '';
  await run.saveContainer(child, null);
  const isFaulty = state?.code === 'ERROR' && error.retry !== 'safe';
  if (isFaulty || !run.claimReplacement(child)) throw error;
  run.report({ type: 'replaced', ...containerRef(container, child), status: state?.code ?? 'missing' });
}

/** Returns the id of a container, and creates it if there is none. */
async function ensureContainer(run: Run, child: number | undefined): Promise<string> {
  const existing = run.idOf(child);
  if (existing !== null) return existing;
  const id = await createContainer(run, run.paramsOf(child));
  await run.saveContainer(child, id);
  run.report({ type: 'created', ...containerRef(id, child) });
  return id;
}

/** Creates a container. Repeating is safe: a surplus container expires unused. */
async function createContainer(run: Run, params: NewMedia): Promise<string> {
  const { pollEveryMs } = run.settings;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await run.user.media.create(params, run.call).either();
    if (isRight(outcome)) return outcome.right.id;
    const error = outcome.left;
    // A carousel may not find its children right after they are created.
    const mayPass = error.retry === 'safe' || isMissing(error) || isUnfetched(error);
    if (attempt === maxRepeats || !mayPass) throw error;
    const pause = isMissing(error) ? missingDelay : failureDelay;
    const waitMs = pause(pollEveryMs, attempt);
    await run.wait(waitMs, { type: 'retrying', error, waitMs });
  }
}

const containerRef = (container: string, child: number | undefined) => ({
  container,
  ...(child !== undefined && { child }),
});
