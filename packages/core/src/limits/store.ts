import { type Demand, type Given, grant } from './grant.js';
import type { Policy } from './policy.js';
import { type ReturnedCall, settle } from './settle.js';
import { type AllowanceState, countAll, inFlight, stateFrom } from './state.js';

/** What a process says and asks about one allowance. */
export interface Ask extends Demand {
  readonly key: string;
  readonly window: number;
  /** All its calls on their way, its unused rooms and its waiting calls: not what changed, but what is. */
  readonly busy: number;
  readonly rooms: number;
  readonly waiting: number;
  /** How long ago its last call entered; -1 if none has. */
  readonly lastAgo: number;
  /** Its calls that have returned. */
  readonly back: readonly ReturnedCall[];
}

/** What a process says and asks at once. */
export interface Message {
  readonly process: string;
  /** Counts its messages: an older one changes nothing. */
  readonly seq: number;
  /** The time of the store's clock after which the process has given up: then it changes nothing. */
  readonly until?: number | undefined;
  readonly policy: Policy;
  readonly asks: readonly Ask[];
}

/** The answer about one allowance: new rooms, by the lowest priority that may use them. */
export interface Answer extends Given {
  /** What Meta reported last, and how long ago. */
  readonly percent?: number;
  readonly ago?: number;
  readonly type?: string;
  /** For how long nothing is sent. */
  readonly closedMs: number;
  /** Calls of all processes. */
  readonly busy: number;
  readonly waiting: number;
}

export interface Reply {
  /** The time of the store's clock. */
  readonly now: number;
  /** In the order of the asks; none when the message came too late. */
  readonly answers: readonly Answer[];
}

/** Keeps the allowances, and decides who may send. Limiters with the same store share them. */
export interface LimitStore {
  /** How long the rooms of a process outlast its last word; without it they do not lapse, as in one process. */
  readonly leaseMs?: number;
  /** Answers for each allowance in one step, by `decide`. `now` is the time of the process, for a store without a clock. */
  exchange(message: Message, now: number): Reply | Promise<Reply>;
}

const minute = 60_000;

/** Takes what a process says into the state of an allowance, and answers it: what every store does, in one step. */
function decide(
  state: AllowanceState,
  ask: Ask,
  { process, seq, policy }: Message,
  { now, leaseMs }: { readonly now: number; readonly leaseMs: number },
): Answer {
  dropLapsed(state, now);
  const { window } = ask;
  const before = state.leases[process]?.seq ?? 0;
  if (before >= seq) return answerOf(state, now, { rooms: [0, 0, 0] });
  const unheard = ask.back.filter((call) => call.seq > before);
  const { busy, rooms, waiting } = ask;
  const leftMs = busy + rooms > 0 ? leaseMs : waiting > 0 ? minute + leaseMs : 0;
  const lease = { busy, rooms, waiting, until: now + leftMs, seq };
  state.leases[process] = lease;
  if (ask.lastAgo >= 0) state.lastAt = Math.max(state.lastAt, now - ask.lastAgo);
  settle(state, unheard, now, window);
  const given = grant(state, ask, { policy, now, window });
  for (const count of given.rooms) lease.rooms += count;
  if (lease.rooms > rooms) lease.until = now + leaseMs;
  return answerOf(state, now, given);
}

/** A process that has not been heard of for a minute is forgotten, with the number of its last message. */
function dropLapsed({ leases }: AllowanceState, now: number): void {
  for (const [process, lease] of Object.entries(leases)) {
    if (lease.until > now) continue;
    if (lease.until + minute <= now) delete leases[process];
    else Object.assign(lease, { busy: 0, rooms: 0, waiting: 0 });
  }
}

const answerOf = (state: AllowanceState, now: number, given: Given): Answer => ({
  ...given,
  ...(state.type !== undefined && { type: state.type }),
  ...(state.report && { percent: state.report.percent, ago: now - state.report.at }),
  closedMs: Math.max(0, state.closedUntil - now, (state.report?.regainAt ?? 0) - now),
  busy: countAll(state, 'busy'),
  waiting: countAll(state, 'waiting'),
});

const quietMs = 10 * minute;

/** How long a store keeps a state: a window after its last use, and at least until the allowance reopens. */
export function keptMs(state: AllowanceState, window: number, now: number): number {
  const isKnown = state.report !== undefined || state.closedAt > 0;
  return Math.max(isKnown ? window : quietMs, state.closedUntil - now, (state.report?.regainAt ?? 0) - now) + quietMs;
}

/** The number of allowances kept; a server with more accounts drops the least recently used that are open. */
const most = 10_000;
/** How many that are closed are passed over at a time. */
const mostPassed = 8;

interface Kept {
  readonly state: AllowanceState;
  until: number;
}

/** Keeps the allowances in this process. */
export function memoryStore(): LimitStore {
  const kept = new Map<string, Kept>();
  const leaseMs = Number.POSITIVE_INFINITY;
  return {
    exchange: (message, now) => ({
      now,
      answers: message.asks.map((ask) => {
        const found = kept.get(ask.key);
        const state = found !== undefined && found.until > now ? found.state : stateFrom(undefined);
        const answer = decide(state, ask, message, { now, leaseMs });
        const until = inFlight(state) > 0 ? leaseMs : now + keptMs(state, ask.window, now);
        // Deleted first, so that the keys are in the order of use.
        kept.delete(ask.key);
        kept.set(ask.key, { state, until });
        dropOldest(kept, now);
        return answer;
      }),
    }),
  };
}

function dropOldest(kept: Map<string, Kept>, now: number): void {
  if (kept.size <= most) return;
  for (const [key, one] of firstOf(kept, mostPassed)) {
    kept.delete(key);
    const { state, until } = one;
    const isOpen = state.closedUntil <= now && (state.report?.regainAt ?? 0) <= now && inFlight(state) === 0;
    if (isOpen || until <= now) return;
    kept.set(key, one);
  }
}

function firstOf<A>(all: Iterable<A>, count: number): A[] {
  const found: A[] = [];
  for (const one of all) {
    if (found.length === count) break;
    found.push(one);
  }
  return found;
}
