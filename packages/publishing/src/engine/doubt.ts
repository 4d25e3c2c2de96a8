// Finding out whether a post is live before anything is repeated.
import type { GraphError } from '@edgewalk/core';
import { processEndedError, unknownOutcomeError } from './failures.js';
import { maxRepeats } from './poll-schedule.js';
import { pollPart } from './poll.js';
import { discard } from './discard.js';
import type { Run } from './run.js';
import type { Published, Tries } from './send.js';
import type { Found, PartState } from './surface.js';

type Verdict = Published | undefined | 'send';

/** Whether the post is live, may be sent again, or is to be prepared anew (undefined). Throws where nobody can tell. */
export async function resolveDoubt(run: Run, tries: Tries): Promise<Verdict> {
  const { doubt = processEndedError(run.surface, run.account) } = tries;
  const { whole } = run.surface;
  return whole?.tellsPublished === true ? askPart(run, tries, doubt) : askLists(run, tries, doubt);
}

/** What is published says itself whether it is. */
async function askPart(run: Run, tries: Tries, doubt: GraphError): Promise<Verdict> {
  const container = run.checkpoint.container ?? '';
  const state = await confirmState(run, container).catch((error: GraphError) => {
    // A state that cannot be read does not prove that the post is not live.
    throw error._tag === 'AbortError' ? error : unknownOutcomeError(run.surface, run.checkpoint, error);
  });
  if (state?.phase === 'published') return { id: await idOfPost(run) };
  if (state?.phase === 'ready') return resolveUnpublished(run, tries, doubt);
  const found = await run.surface.find(run.checkpoint, run.call);
  if (found?.isSure === true && found.ids.length === 1) return { id: found.ids[0] };
  const hasFailed = state?.phase === 'expired' || state?.phase === 'failed';
  if (state === undefined || !hasFailed || found?.ids.length !== 0)
    throw unknownOutcomeError(run.surface, run.checkpoint, doubt);
  await run.save({ step: 'creating' });
  await discard(run, undefined, run.surface.stateError(container, state), state);
  return undefined;
}

/** Only what Meta lists says whether it is published. A list may lag: none counts only if a second look confirms it. */
async function askLists(run: Run, tries: Tries, doubt: GraphError): Promise<Verdict> {
  const waitMs = run.settings.pollEveryMs;
  for (const look of [1, 2]) {
    const found = await run.surface.find(run.checkpoint, run.call);
    if (found?.isSure === true && found.ids.length === 1) return { id: found.ids[0] };
    if (found === undefined || found.ids.length > 0) throw unknownOutcomeError(run.surface, run.checkpoint, doubt);
    if (look === 1) await run.wait(waitMs, { type: 'looking', waitMs });
  }
  return resolveUnpublished(run, tries, doubt);
}

/** It is not published: the same request is sent once more. */
function resolveUnpublished(run: Run, tries: Tries, doubt: GraphError): 'send' {
  const kind = run.surface.failureKind(doubt, true);
  // Repeating what was refused as spam makes it worse; the caller may resume later.
  if (kind === 'uncertain') throw doubt;
  if (kind === 'lost') {
    if (tries.resent) throw unknownOutcomeError(run.surface, run.checkpoint, doubt);
    tries.resent = true;
    return 'send';
  }
  if (tries.refusals === maxRepeats) throw doubt;
  tries.refusals += 1;
  return 'send';
}

/** Reads a stable state: one that is ready counts only if the next poll confirms it. */
async function confirmState(run: Run, container: string): Promise<PartState | undefined> {
  const until = run.deadline();
  const { pollEveryMs: waitMs } = run.settings;
  const first = await pollPart(run, { container }, until);
  if (first?.phase !== 'ready') return first;
  await run.wait(waitMs, { type: 'waiting', container, status: first.code, waitMs });
  return pollPart(run, { container }, until);
}

/** The id of a post that is live; undefined where several match, or none is shown. */
export async function idOfPost({ surface, checkpoint, call }: Run): Promise<string | undefined> {
  if (surface.idOf) return surface.idOf(checkpoint, call);
  return onlyOne(await surface.find(checkpoint, call));
}

const onlyOne = (found: Found | undefined) => (found?.ids.length === 1 ? found.ids[0] : undefined);
