import { type AllowanceId, windowOf } from './allowance.js';
import { estimate, isCurrent, percentFor } from './estimate.js';
import type { Policy } from './policy.js';
import { delayAt } from './policy.js';
import { type AllowanceState, countReserved } from './state.js';

/** Why a call waits: Meta refused or reported full usage, the policy's pace, calls in flight, or the ceiling. */
export type WaitReason = 'refused' | 'used up' | 'pace' | 'in flight' | 'ceiling';

/** Why a call waits, for which allowance, and at least how long. */
export interface Hold {
  readonly allowance: AllowanceId;
  readonly reason: WaitReason;
  readonly waitMs: number;
}

/** A call that is to enter. */
export interface CallDemand {
  readonly cost: number;
  /** The share of the ceiling that it may use, from 0 to 1: the rest is for higher priorities. */
  readonly share: number;
  /** How long a call has been waiting for the allowance. */
  readonly waitedMs: () => number;
}

/** How often the store is polled while calls of other processes are in flight. */
const pollMs = 250;

/** Why a call may not use an allowance; undefined when it may. */
export function holdOf(
  state: AllowanceState,
  allowance: AllowanceId,
  demand: CallDemand,
  { policy, now }: { readonly policy: Policy; readonly now: number },
): Hold | undefined {
  const hold = (reason: WaitReason, waitMs: number): Hold => ({ allowance, reason, waitMs });
  if (state.closedUntil > now) return hold('refused', state.closedUntil - now);
  const { regainAt = 0 } = state.reported ?? {};
  if (regainAt > now) return hold('used up', regainAt - now);
  const inFlight = countReserved(state);
  // After a refusal a single call tests the allowance.
  if (state.refusals > 0 && inFlight > 0) return hold('in flight', pollMs);
  const at = { now, window: windowOf(allowance) };
  const pacedUntil = 'steps' in policy ? stepEnd(state, demand, policy, at) : openingEnd(state, at.now);
  if (pacedUntil > now) return hold('pace', pacedUntil - now);
  if ('steps' in policy || fits(state, demand, policy.ceiling, at)) return undefined;
  return inFlight > 0 ? hold('in flight', pollMs) : hold('ceiling', untilItFits(state, demand, policy.ceiling, at));
}

interface Moment {
  readonly now: number;
  readonly window: number;
}

/** The delay of a step counts from the start of the wait, or from the previous call. */
function stepEnd(state: AllowanceState, { waitedMs }: CallDemand, policy: Policy, { now, window }: Moment): number {
  const reported = isCurrent(state, now, window) ? (state.reported?.percent ?? 0) : 0;
  const percent = reported + (state.perCall === undefined ? 0 : percentFor(state, countReserved(state)));
  const delay = delayAt(policy, percent);
  return delay === 0 ? 0 : Math.max(now - waitedMs(), state.lastAt) + delay;
}

/** The cubic function of TCP and the AWS clients: quickly near the old rate, then slowly past it. */
const steepness = 0.4;
const setback = 0.7;

/** After a refusal calls are spaced out, then closer with time; past twice the old rate there is no spacing. */
function openingEnd({ rate, closedUntil, lastAt, lastCost }: AllowanceState, now: number): number {
  if (rate === undefined) return 0;
  const minutes = (now - closedUntil) / 60_000;
  const back = Math.cbrt((rate * (1 - setback)) / steepness);
  const allowed = steepness * (minutes - back) ** 3 + rate;
  return allowed > 2 * rate ? 0 : lastAt + (lastCost * 60_000) / allowed;
}

/** The responses needed to learn the cost of a call. Before, calls in flight are limited by the responses so far. */
const minSamples = 20;

function fits(state: AllowanceState, { cost, share }: CallDemand, ceiling: number, { now, window }: Moment): boolean {
  const inFlight = countReserved(state);
  if (state.responses < minSamples && inFlight > 0 && inFlight + cost > Math.max(2, 2 * state.responses)) return false;
  const needed = percentFor(state, cost);
  // A batch that costs more than the ceiling enters alone.
  return state.reported === undefined || estimate(state, now, window) + needed <= Math.max(ceiling * share, needed);
}

function untilItFits(state: AllowanceState, demand: CallDemand, ceiling: number, { now, window }: Moment): number {
  const step = window / 240;
  for (let wait = step; wait < window; wait += step)
    if (fits(state, demand, ceiling, { now: now + wait, window })) return wait;
  return window;
}
