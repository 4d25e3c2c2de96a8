import { costIn, estimate, isCurrent, untilItFits } from './estimate.js';
import type { Policy } from './policy.js';
import { delayAt } from './policy.js';
import { type AllowanceState, countAll, inFlight } from './state.js';

/** Why a call waits: Meta refused or reported full usage, the policy's pace, calls in flight, or the ceiling. */
export type WaitReason = 'refused' | 'used up' | 'pace' | 'in flight' | 'ceiling';

/** Why no room is given, for how long at least, and when to ask again. */
export interface Hold {
  readonly reason: WaitReason;
  readonly waitMs: number;
  readonly againMs: number;
}

/** Rooms that a process asks for. */
export interface Demand {
  /** For calls that wait, by priority: high, normal, low. */
  readonly want: readonly number[];
  /** For calls that it expects. */
  readonly spare: number;
  /** The most calls that go in one request. */
  readonly together: number;
  /** How long its first call has been waiting. */
  readonly waitedMs: number;
}

/** The share of the ceiling by priority: a person's call still enters when a nightly job has used the rest. */
const shares = [1, 0.95, 0.8] as const;

/** How soon to ask again while calls of other processes are on their way, and at the latest. */
const soonMs = 250;
const latestMs = 60_000;

const held = (reason: WaitReason, waitMs: number): Hold => ({ reason, waitMs, againMs: Math.min(waitMs, latestMs) });

export interface Moment {
  readonly policy: Policy;
  readonly now: number;
  readonly window: number;
}

/** Rooms by priority, and why there are no more. */
export interface Given {
  readonly rooms: readonly number[];
  readonly hold?: Hold;
}

/** Gives rooms, and says why there are no more. */
export function grant(state: AllowanceState, demand: Demand, moment: Moment): Given {
  const { now } = moment;
  const closed = closing(state, now);
  if (closed) return { rooms: [0, 0, 0], hold: closed };
  const next = nextAt(state, demand, moment);
  if (next > now) return { rooms: [0, 0, 0], hold: held('pace', next - now) };
  // One call at a time tests an allowance that has refused, and follows a pace.
  const isTest = state.refusals > 0 || next > 0;
  const most = isTest ? 1 - countAll(state, 'rooms') : Infinity;
  const fits = shares.map((part) => Math.min(most, fitting(state, part, demand, moment)));
  const rooms = divide(demand.want, fits, isTest ? 0 : demand.spare);
  const missing = demand.want.findIndex((wanted, rank) => wanted > (rooms[rank] ?? 0));
  if (missing === -1) return { rooms };
  const isGiven = rooms.some((count) => count > 0);
  const later = isGiven && next > 0 ? nextAt({ ...state, lastAt: now }, demand, moment) - now : 0;
  return { rooms, hold: later > 0 ? held('pace', later) : full(state, shares[missing] ?? 1, moment) };
}

/** Gives to the highest priority first, and spare rooms only where all have theirs. */
function divide(want: readonly number[], fits: readonly number[], spare: number): number[] {
  let given = 0;
  const give = (rank: number, wanted: number): number => {
    const more = Math.max(0, Math.min(wanted, (fits[rank] ?? 0) - given));
    given += more;
    return more;
  };
  const [high = 0, normal = 0, low = 0] = want.map((wanted, rank) => give(rank, wanted));
  const isEnough = given === want.reduce((sum, wanted) => sum + wanted, 0);
  return [high, normal, low + (isEnough ? give(2, spare) : 0)];
}

function closing(state: AllowanceState, now: number): Hold | undefined {
  const { closedUntil, report, refusals } = state;
  if (closedUntil > now) return held('refused', closedUntil - now);
  const { regainAt = 0 } = report ?? {};
  if (regainAt > now) return held('used up', regainAt - now);
  return refusals > 0 && inFlight(state) > 0 ? held('in flight', soonMs) : undefined;
}

function full(state: AllowanceState, share: number, { policy, now, window }: Moment): Hold {
  const waitMs =
    'steps' in policy || state.report === undefined
      ? 0
      : untilItFits(state, limitOf(state, policy.ceiling * share), now, window);
  if (waitMs === 0) return held('in flight', soonMs);
  // What is on its way may report less than was assumed.
  return { reason: 'ceiling', waitMs, againMs: inFlight(state) > 0 ? soonMs : Math.min(waitMs, latestMs) };
}

/** When the next call may enter that has to follow a pace; 0 without one. */
const nextAt = (state: AllowanceState, demand: Demand, { policy, now, window }: Moment): number =>
  'steps' in policy ? stepEnd(state, demand, policy, { now, window }) : openingEnd(state, now);

/** The delay of a step counts from the start of the wait, or from the previous call. */
function stepEnd(
  state: AllowanceState,
  { waitedMs }: Demand,
  policy: Policy,
  { now, window }: Pick<Moment, 'now' | 'window'>,
): number {
  const reported = isCurrent(state, now, window) ? (state.report?.percent ?? 0) : 0;
  const percent = reported + (state.perCall ?? 0) * inFlight(state);
  const delay = delayAt(policy, percent);
  return delay === 0 ? 0 : Math.max(now - waitedMs, state.lastAt) + delay;
}

/** The cubic function of TCP and the AWS clients: quickly near the old rate, then slowly past it. */
const steepness = 0.4;
const setback = 0.7;

/** After a refusal calls are spaced out, then closer with time; past twice the old rate there is no spacing. */
function openingEnd({ rate, closedUntil, lastAt }: AllowanceState, now: number): number {
  if (rate === undefined) return 0;
  const minutes = (now - closedUntil) / 60_000;
  const back = Math.cbrt((rate * (1 - setback)) / steepness);
  const allowed = steepness * (minutes - back) ** 3 + rate;
  return allowed > 2 * rate ? 0 : lastAt + 60_000 / allowed;
}

/** The responses needed to learn the cost of a call. Before, calls in flight are limited by the responses so far. */
const minSamples = 20;

/** How many more calls fit below a share of the ceiling. */
function fitting(state: AllowanceState, share: number, { together }: Demand, { policy, now, window }: Moment): number {
  if ('steps' in policy) return Infinity;
  const { responses, report } = state;
  const out = inFlight(state);
  const learning = responses < minSamples ? Math.max(2, 2 * responses, together) - out : Infinity;
  if (report === undefined) return learning;
  const left = limitOf(state, policy.ceiling * share) - estimate(state, now, window);
  return Math.min(learning, Math.floor(left / costIn(state) + 1e-9));
}

/** A call that costs more than the ceiling enters alone. */
const limitOf = (state: AllowanceState, limit: number): number => Math.max(limit, costIn(state));
