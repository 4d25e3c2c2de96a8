import type { Clock } from '../world/clock.js';
import type { Level } from './reading.js';

/** How a meter counts. */
export interface Scale {
  /** What a call uses up, in percent. */
  readonly perCall: number;
  /** After so long a call is forgotten, in milliseconds. */
  readonly window: number;
}

/** Counts calls over a window that slides with the clock; a meter for each key. */
export class Meter {
  /** When the last calls were, oldest first: no more than fill the allowance. */
  readonly #calls = new Map<string, number[]>();
  readonly #most: number;

  constructor(
    readonly clock: Clock,
    readonly scale: Scale,
  ) {
    // A third of a hundred, three times, may be a trifle less than a hundred.
    this.#most = Math.ceil(100 / scale.perCall - 1e-9);
  }

  /** Counts a call; true where the allowance was used up before it. Calls that are refused count like others. */
  spend(key: string): boolean {
    const calls = this.#recent(key);
    const isFull = calls.length >= this.#most;
    calls.push(this.clock.now());
    if (isFull) calls.shift();
    return isFull;
  }

  /** How much is used, in whole percent. */
  percent(key: string): number {
    const { length } = this.#recent(key);
    return length >= this.#most ? 100 : Math.floor(length * this.scale.perCall);
  }

  /** Minutes until calls are taken again; 0 where they are. */
  minutesToWait(key: string): number {
    const calls = this.#recent(key);
    const [oldest] = calls;
    if (oldest === undefined || calls.length < this.#most) return 0;
    return Math.ceil((oldest + this.scale.window - this.clock.now()) / 60_000);
  }

  levels(): readonly Level[] {
    const { window } = this.scale;
    return [...this.#calls.keys()].flatMap((key) => {
      const calls = this.#recent(key);
      const [oldest] = calls;
      if (oldest === undefined) return [];
      const level = { key, percent: this.percent(key), calls: calls.length, allowed: this.#most, windowMs: window };
      return [calls.length < this.#most ? level : { ...level, opensAt: oldest + window }];
    });
  }

  #recent(key: string): number[] {
    const calls = this.#calls.get(key) ?? [];
    this.#calls.set(key, calls);
    const now = this.clock.now();
    // A clock may be set back too.
    while (calls[0] !== undefined && (calls[0] > now || calls[0] + this.scale.window <= now)) calls.shift();
    return calls;
  }
}
