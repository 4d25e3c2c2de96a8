import { millisecondsOf } from '../world/duration.js';
import type { Random } from '../world/random.js';
import type { FaultPlan } from './plan.js';

type When = Omit<FaultPlan, 'on' | 'fault'>;

/** Counts the requests that match a plan, and picks those it applies to. */
export class Trigger {
  #count = 0;
  #hits = 0;
  #since: number | undefined;

  constructor(
    readonly when: When,
    readonly random: Random,
  ) {}

  /** Which request of the plan came last, from 1. */
  get count(): number {
    return this.#count;
  }

  /** How many times the plan struck. */
  get hits(): number {
    return this.#hits;
  }

  /** Counts a request; true where the plan means it. The same requests draw the same numbers, whatever else is so. */
  matches(now: number): boolean {
    this.#count += 1;
    const { chance, times = Infinity } = this.when;
    const isDrawn = chance === undefined || this.random.chance(chance);
    return isDrawn && this.#isTurn() && this.#hits < times && !this.#isOver(now);
  }

  /** It was done. */
  countHit(now: number): void {
    this.#hits += 1;
    this.#since ??= now;
  }

  #isTurn(): boolean {
    const { nth, from = 1, every = 1 } = this.when;
    if (nth !== undefined) return this.#count === nth;
    return this.#count >= from && (this.#count - from + 1) % every === 0;
  }

  #isOver(now: number): boolean {
    const length = this.when.for === undefined ? undefined : millisecondsOf(this.when.for);
    return length !== undefined && this.#since !== undefined && now >= this.#since + length;
  }
}
