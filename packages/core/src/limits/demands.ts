import type { Waiting } from './line.js';
import type { AllowanceQueue } from './queue.js';

/** Calls that need room, by priority, the most that go in one request, and since when the first has waited. */
export interface Wanted {
  readonly counts: number[];
  together: number;
  since: number;
}

/** The calls of a line for which rooms are asked at once. */
const block = 100;

/** What a message asks for: a call needs a room of each allowance that it draws on. */
export class Demands {
  readonly all = new Map<AllowanceQueue, Wanted>();

  of(queue: AllowanceQueue): Wanted {
    const own = this.all.get(queue) ?? { counts: [0, 0, 0], together: 1, since: Number.POSITIVE_INFINITY };
    this.all.set(queue, own);
    return own;
  }

  /** Adds the first calls of a line. Returns those that another allowance is known to keep out: they belong to its line. */
  add(queue: AllowanceQueue, now: number): readonly Waiting[] {
    const others: Waiting[] = [];
    let left = block;
    for (const waiting of queue.line.inOrder(now)) {
      if (left === 0) break;
      if (waiting.drawn.some((other) => other !== queue && other.heldUntil(now) > 0)) {
        others.push(waiting);
        continue;
      }
      left -= 1;
      for (const one of waiting.drawn) this.#want(one, waiting, now);
    }
    return others;
  }

  #want(queue: AllowanceQueue, waiting: Waiting, now: number): void {
    const own = this.of(queue);
    const rank = waiting.rankAt(now);
    own.counts[rank] = (own.counts[rank] ?? 0) + 1;
    own.since = Math.min(own.since, waiting.since);
    own.together = Math.max(own.together, waiting.call.together ?? 1);
  }
}
