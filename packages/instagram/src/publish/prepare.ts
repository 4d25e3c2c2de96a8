import * as E from 'fp-ts/lib/Either.js';
import type { GraphError } from '@edgewalk/core';
import type { NewMedia } from '../user/new-media.js';
import { containerFailed, notReady, quotaUsedUp } from './failures.js';
import { type State, waitFor } from './look.js';
import { isMissing } from './nature.js';
import { afterFailure, afterMissing, mostRepeats } from './pace.js';
import type { Run } from './run.js';

/** Ends the publishing before anything is created where the quota is used up. */
export async function checkQuota(run: Run): Promise<void> {
  const answer = await run.user.contentPublishingLimit.get({}, run.call).either();
  // A quota that cannot be read is no reason to publish nothing: Meta checks it in the end.
  if (E.isLeft(answer)) return run.goOn();
  const { quota_usage: used, config } = answer.right.data[0] ?? {};
  const total = config?.quota_total;
  if (used === undefined || total === undefined) return;
  run.tell({ type: 'quota', used, total });
  if (used >= total) throw quotaUsedUp(run.account, used, total);
}

/** Brings the container to where it can be published; undefined where Meta does not show how far it is. */
export async function prepare(run: Run): Promise<State | undefined> {
  if (run.checkpoint.container === null) await prepareChildren(run);
  const state = await ready(run, undefined, run.deadline());
  return state === 'again' ? prepare(run) : state;
}

async function prepareChildren(run: Run): Promise<void> {
  const children = [...run.blueprint.children.keys()];
  for (const child of children) await ensure(run, child);
  const until = run.deadline();
  for (const child of children) while ((await ready(run, child, until)) === 'again');
}

/** Waits for a container. One that expired or failed is made anew, where that can help. */
async function ready(
  run: Run,
  child: number | undefined,
  until: number,
): Promise<State | undefined | 'again'> {
  const container = await ensure(run, child);
  const state = await waitFor(run, whose(container, child), until);
  // Where Meta does not show it, publishing goes on: a container that is not ready is refused, and nothing is lost.
  if (state === undefined || state.code === 'FINISHED' || state.code === 'PUBLISHED') return state;
  if (state.code !== 'EXPIRED' && state.code !== 'ERROR')
    throw notReady(container, state.code, run.settings.giveUpAfterMs);
  await discard(run, child, containerFailed(container, state), state);
  return 'again';
}

/** Forgets a container that is certainly not published. Throws the error where a new one is of no help. */
export async function discard(
  run: Run,
  child: number | undefined,
  error: GraphError,
  state?: State,
): Promise<void> {
  if (!run.isOwn(child)) throw error;
  const container = run.idOf(child) ?? '';
  await run.keep(child, null);
  const isFaulty = state?.code === 'ERROR' && error.retry !== 'safe';
  if (isFaulty || !run.mayReplace(child)) throw error;
  run.tell({ type: 'replaced', ...whose(container, child), status: state?.code ?? 'missing' });
}

/** The id of a container, which is created where there is none. */
async function ensure(run: Run, child: number | undefined): Promise<string> {
  const known = run.idOf(child);
  if (known !== null) return known;
  const id = await create(run, run.paramsOf(child));
  await run.keep(child, id);
  run.tell({ type: 'created', ...whose(id, child) });
  return id;
}

/** Creates a container. One more than is needed expires by itself, so that it may be sent again. */
async function create(run: Run, params: NewMedia): Promise<string> {
  const { pollEveryMs } = run.settings;
  for (let attempt = 0; ; attempt += 1) {
    const answer = await run.user.media.create(params, run.call).either();
    if (E.isRight(answer)) return answer.right.id;
    const error = answer.left;
    // Children that are just made may not be known yet to what makes the carousel.
    if (attempt === mostRepeats || !(error.retry === 'safe' || isMissing(error))) throw error;
    const pause = isMissing(error) ? afterMissing : afterFailure;
    const waitMs = pause(pollEveryMs, attempt);
    await run.wait(waitMs, { type: 'retrying', error, waitMs });
  }
}

const whose = (container: string, child: number | undefined) => ({
  container,
  ...(child !== undefined && { child }),
});
