import type { AbortError, RateLimitError } from '../errors/kinds.js';
import type { Priority } from '../request/request.js';
import type { AllowanceQueue } from './queue.js';
import type { LimitedCall } from './limiter.js';

const ranks: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

/** A call that waits for room. */
export class Waiting {
  /** Why it may not enter; undefined once it has entered. */
  readonly over: Promise<AbortError | RateLimitError | undefined>;
  /** Lower numbers enter first among the calls of an account: a lower priority only counts as a later arrival. */
  readonly order: number;
  /** The allowance in whose line it stands. */
  place: AllowanceQueue | undefined;
  /** The reason and the allowance that were reported last, and who is to hear of the end of that wait. */
  reported = '';
  onEnd: (() => void) | undefined;
  end: (error?: AbortError | RateLimitError) => void = () => {};

  constructor(
    readonly call: LimitedCall,
    readonly drawn: readonly AllowanceQueue[],
    readonly since: number,
    readonly agingMs: number,
  ) {
    this.order = since + ranks[call.priority] * agingMs;
    this.over = new Promise((resolve) => (this.end = resolve));
  }

  /** Its priority now, 0 for the highest. */
  rankAt(now: number): number {
    return Math.max(0, ranks[this.call.priority] - Math.floor((now - this.since) / this.agingMs));
  }

  /** The allowance in whose line it belongs: that which keeps it out longest, or else one that has no room. */
  placeAt(now: number): AllowanceQueue | undefined {
    const { drawn } = this;
    const [longest] = drawn.toSorted((a, b) => b.heldUntil(now) - a.heldUntil(now));
    if (longest !== undefined && longest.heldUntil(now) > 0) return longest;
    const rank = this.rankAt(now);
    return drawn.find((queue) => !queue.hasRoom(rank, now)) ?? drawn.find(({ line }) => line.size > 0) ?? longest;
  }

  /** The lane of its account: accounts take turns. */
  get lane(): string {
    return this.drawn.at(-1)?.key ?? '';
  }
}

/** The calls that wait for one allowance. Higher priorities enter first, then the accounts take turns. */
export class Line {
  readonly #lanes = new Map<string, Waiting[]>();
  size = 0;

  add(waiting: Waiting): void {
    this.size += 1;
    const lane = this.#lanes.get(waiting.lane) ?? [];
    lane.splice(lane.findLastIndex(({ order }) => order <= waiting.order) + 1, 0, waiting);
    this.#lanes.set(waiting.lane, lane);
  }

  remove(waiting: Waiting): void {
    const lane = this.#lanes.get(waiting.lane);
    const index = lane?.indexOf(waiting) ?? -1;
    if (lane === undefined || index === -1) return;
    lane.splice(index, 1);
    this.size -= 1;
    // The account has had its turn.
    this.#lanes.delete(waiting.lane);
    if (lane.length > 0) this.#lanes.set(waiting.lane, lane);
  }

  /** All calls, in the order in which they may enter. What enters meanwhile changes nothing. */
  *inOrder(now: number): Iterable<Waiting> {
    const lanes = [...this.#lanes.values()].map((calls) => ({ calls: [...calls], next: 0 }));
    while (lanes.length > 0) {
      const at = nextLane(lanes, now);
      const [lane] = lanes.splice(at, 1);
      const waiting = lane?.calls[lane.next];
      if (lane === undefined || waiting === undefined) continue;
      lane.next += 1;
      lanes.push(lane);
      yield waiting;
    }
  }
}

/** The first lane whose first call has the highest priority. */
function nextLane(lanes: readonly { readonly calls: Waiting[]; readonly next: number }[], now: number): number {
  let best = 0;
  let bestRank = Number.POSITIVE_INFINITY;
  for (const [index, { calls, next }] of lanes.entries()) {
    const rank = calls[next]?.rankAt(now) ?? Number.POSITIVE_INFINITY;
    if (rank < bestRank) [best, bestRank] = [index, rank];
    if (rank === 0) return index;
  }
  return best;
}
