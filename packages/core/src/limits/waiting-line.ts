import { keyOf } from './allowance.js';
import type { AllowanceMap } from './allowance-map.js';
import type { Hold } from './hold.js';
import type { Waiting } from './waiting.js';

/** The calls that wait, in the order in which they may go. */
export class WaitingLine {
  #line: Waiting[] = [];

  get size(): number {
    return this.#line.length;
  }

  add(waiting: Waiting): void {
    const place = this.#line.findLastIndex(({ order }) => order <= waiting.order) + 1;
    this.#line = this.#line.toSpliced(place, 0, waiting);
  }

  remove(waiting: Waiting): void {
    this.#line = this.#line.filter((one) => one !== waiting);
  }

  /** As it stands: what is added or removed meanwhile changes nothing. */
  all(): readonly Waiting[] {
    return this.#line;
  }

  /** Since when calls have been waiting for an allowance. */
  since(key: string, draws: AllowanceMap): number {
    const waiting = this.#line.filter((one) => one.keys(draws).includes(key));
    return waiting.reduce((first, { since }) => Math.min(first, since), Number.POSITIVE_INFINITY);
  }
}

/** What the calls ahead wait for: who draws on the same stays behind them, or many small calls would starve a batch. */
export class Holds {
  readonly #holds = new Map<string, Hold>();
  /** When it is time to look again. */
  soonest = Number.POSITIVE_INFINITY;

  add(hold: Hold): void {
    this.#holds.set(keyOf(hold.allowance), hold);
    this.soonest = Math.min(this.soonest, hold.waitMs);
  }

  among(keys: readonly string[]): Hold | undefined {
    if (this.#holds.size === 0) return undefined;
    return keys.map((key) => this.#holds.get(key)).find((hold) => hold !== undefined);
  }
}
