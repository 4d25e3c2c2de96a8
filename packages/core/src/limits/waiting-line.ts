import { keyOf } from './allowance.js';
import type { AllowanceMap } from './allowance-map.js';
import type { Hold } from './hold.js';
import type { Waiting } from './waiting.js';

/** The waiting calls, in the order in which they may enter. */
export class WaitingLine {
  #line: Waiting[] = [];

  get size(): number {
    return this.#line.length;
  }

  add(waiting: Waiting): void {
    const index = this.#line.findLastIndex(({ order }) => order <= waiting.order) + 1;
    this.#line = this.#line.toSpliced(index, 0, waiting);
  }

  remove(waiting: Waiting): void {
    this.#line = this.#line.filter((one) => one !== waiting);
  }

  /** A snapshot: later additions and removals do not change it. */
  all(): readonly Waiting[] {
    return this.#line;
  }

  /** Since when calls have been waiting for an allowance. */
  since(key: string, draws: AllowanceMap): number {
    const waiting = this.#line.filter((one) => one.keys(draws).includes(key));
    return waiting.reduce((first, { since }) => Math.min(first, since), Number.POSITIVE_INFINITY);
  }
}

/** The holds of the calls ahead: a call that uses the same allowance stays behind, or small calls would starve a batch. */
export class Holds {
  readonly #holds = new Map<string, Hold>();
  /** The wait until the next check. */
  nextCheckMs = Number.POSITIVE_INFINITY;

  add(hold: Hold): void {
    this.#holds.set(keyOf(hold.allowance), hold);
    this.nextCheckMs = Math.min(this.nextCheckMs, hold.waitMs);
  }

  among(keys: readonly string[]): Hold | undefined {
    if (this.#holds.size === 0) return undefined;
    return keys.map((key) => this.#holds.get(key)).find((hold) => hold !== undefined);
  }
}
