import { type AllowanceId, windowOf } from './allowance.js';
import { estimate, isCurrent, percentFor } from './estimate.js';
import type { Policy } from './policy.js';
import { delayAt } from './policy.js';
import { type AllowanceState, reserved } from './state.js';

/** Why a call waits: refused or used up by Meta's word, the policy's pace, calls on their way, or one's own bound. */
export type WaitReason = 'refused' | 'used up' | 'pace' | 'in flight' | 'ceiling';

/** What keeps a call waiting, and how long at least. */
export interface Hold {
  readonly allowance: AllowanceId;
  readonly reason: WaitReason;
  readonly waitMs: number;
}

/** A call that asks to be let through. */
export interface CallDemand {
  readonly cost: number;
  /** How much of the ceiling it may use, from 0 to 1: what it leaves is for those of a higher priority. */
  readonly share: number;
  /** How long a call has been waiting for the allowance. */
  readonly waitedMs: () => number;
}

/** How often the store is polled while calls of other processes are on their way. */
const pollMs = 250;

/** What keeps a call from drawing on an allowance; undefined when nothing does. */
export function holdOf(
  state: AllowanceState,
  allowance: AllowanceId,
  ask: CallDemand,
  { policy, now }: { readonly policy: Policy; readonly now: number },
): Hold | undefined {
  const hold = (reason: WaitReason, waitMs: number): Hold => ({ allowance, reason, waitMs });
  if (state.closedUntil > now) return hold('refused', state.closedUntil - now);
  const { regainAt = 0 } = state.reported ?? {};
  if (regainAt > now) return hold('used up', regainAt - now);
  const inFlight = reserved(state);
  // After a refusal one call goes first.
  if (state.refusals > 0 && inFlight > 0) return hold('in flight', pollMs);
  const at = { now, window: windowOf(allowance) };
  const pacedUntil = 'steps' in policy ? stepEnd(state, ask, policy, at) : openingEnd(state, at.now);
  if (pacedUntil > now) return hold('pace', pacedUntil - now);
  if ('steps' in policy || fits(state, ask, policy.ceiling, at)) return undefined;
  return inFlight > 0 ? hold('in flight', pollMs) : hold('ceiling', untilItFits(state, ask, policy.ceiling, at));
}

interface Moment {
  readonly now: number;
  readonly window: number;
}

/** A step's delay counts from when a call began to wait, or from the call before it. */
function stepEnd(state: AllowanceState, { waitedMs }: CallDemand, policy: Policy, { now, window }: Moment): number {
  const reported = isCurrent(state, now, window) ? (state.reported?.percent ?? 0) : 0;
  const percent = reported + (state.perCall === undefined ? 0 : percentFor(state, reserved(state)));
  const delay = delayAt(policy, percent);
  return delay === 0 ? 0 : Math.max(now - waitedMs(), state.lastAt) + delay;
}

/** The cubic of TCP and of the AWS clients: back near the old rate soon, past it only slowly at first. */
const steepness = 0.4;
const setback = 0.7;

/** After a refusal the calls come apart, and closer with time; past twice the old rate nothing holds them. */
function openingEnd({ rate, closedUntil, lastAt, lastCost }: AllowanceState, now: number): number {
  if (rate === undefined) return 0;
  const minutes = (now - closedUntil) / 60_000;
  const back = Math.cbrt((rate * (1 - setback)) / steepness);
  const allowed = steepness * (minutes - back) ** 3 + rate;
  return allowed > 2 * rate ? 0 : lastAt + (lastCost * 60_000) / allowed;
}

/** So many answers tell what a call costs. Before, as many calls are on their way as answers have come. */
const minSamples = 20;

function fits(state: AllowanceState, { cost, share }: CallDemand, ceiling: number, { now, window }: Moment): boolean {
  const inFlight = reserved(state);
  if (state.answers < minSamples && inFlight > 0 && inFlight + cost > Math.max(2, 2 * state.answers)) return false;
  const needed = percentFor(state, cost);
  // A batch that costs more than there is goes alone.
  return state.reported === undefined || estimate(state, now, window) + needed <= Math.max(ceiling * share, needed);
}

function untilItFits(state: AllowanceState, ask: CallDemand, ceiling: number, { now, window }: Moment): number {
  const step = window / 240;
  for (let wait = step; wait < window; wait += step)
    if (fits(state, ask, ceiling, { now: now + wait, window })) return wait;
  return window;
}
