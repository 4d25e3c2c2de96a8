import type { Clock } from '../world/clock.js';
import type { Gauge, Measure } from './gauges.js';
import type { Level } from './reading.js';

/** Accounts and Pages that refuse all calls until a time of the clock, whatever was used. */
export class Throttles implements Measure {
  readonly #ends = new Map<string, number>();

  constructor(readonly clock: Clock) {}

  /** Has an account or a Page refuse from now on; for no time, take calls again. */
  add(objectId: string, ms: number): void {
    this.#ends.set(objectId, this.clock.now() + ms);
  }

  /** What refuses, whichever app calls. */
  readonly gauge: Gauge = { pool: 'business', meter: this, isOfAllApps: true };

  spend(objectId: string): boolean {
    return this.#left(objectId) > 0;
  }

  /** Undefined where it takes calls: then others say what was used. */
  percent(objectId: string): number | undefined {
    return this.#left(objectId) > 0 ? 100 : undefined;
  }

  minutesToWait(objectId: string): number {
    return Math.ceil(this.#left(objectId) / 60_000);
  }

  levels(): readonly Level[] {
    return [...this.#ends].flatMap(([key, opensAt]) =>
      this.#left(key) > 0 ? [{ key, percent: 100, calls: 0, windowMs: 0, opensAt }] : [],
    );
  }

  #left(objectId: string): number {
    return Math.max(0, (this.#ends.get(objectId) ?? 0) - this.clock.now());
  }
}
