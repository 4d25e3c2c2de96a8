import type { Clock } from '../world/clock.js';
import type { Charge } from './charge.js';
import type { Level } from './reading.js';

/** Calls in an hour at which the headers would say 100 %. */
const allowance = 5_000;
/** What an app may call more for each account that it has. */
const perAccount = 200;
const hour = 3_600_000;

/** Counts calls, for the usage headers where no limits are set. It never refuses one. */
export class Usage {
  readonly #calls = new Map<string, number>();
  #since: number;

  /** The allowance of an app grows with the accounts that are hosted. */
  constructor(
    readonly clock: Clock,
    readonly accounts = 0,
  ) {
    this.#since = clock.now();
  }

  /** Counts a call of the app, on behalf of a business object if there is one. */
  count(charge: Charge | undefined): void {
    this.#forget();
    for (const key of ['app', ...(charge ? [charge.key] : [])]) this.#calls.set(key, (this.#calls.get(key) ?? 0) + 1);
  }

  /** The headers that go with every response, errors included. */
  headers(charge: Charge | undefined, isBasicDisplay = false): Record<string, string> {
    this.#forget();
    const app = JSON.stringify(
      spelled(percentOf(this.#calls.get('app') ?? 0, allowance + this.accounts * perAccount), isBasicDisplay),
    );
    if (isBasicDisplay) return { 'x-app-usage': app };
    if (charge?.objectId === undefined) return { 'x-app-usage': app };
    const own = spelled(percentOf(this.#calls.get(charge.key) ?? 0, allowance), false);
    const entry = { type: charge.type, ...own, estimated_time_to_regain_access: 0 };
    return { 'x-app-usage': app, 'x-business-use-case-usage': JSON.stringify({ [charge.objectId]: [entry] }) };
  }

  /** What is used, by the words of the charges; that of apps is under `app`. */
  levels(): readonly Level[] {
    this.#forget();
    return [...this.#calls].map(([key, calls]) => {
      const most = key === 'app' ? allowance + this.accounts * perAccount : allowance;
      return { key, percent: Math.ceil(percentOf(calls, most)), calls, windowMs: hour };
    });
  }

  /** Meta forgets calls one by one; here all are forgotten after an hour. */
  #forget(): void {
    const age = this.clock.now() - this.#since;
    if (age >= 0 && age < hour) return;
    this.#calls.clear();
    this.#since = this.clock.now();
  }
}

/** Below 100, since nothing is refused. */
const percentOf = (calls: number, most: number): number => Math.min(99, (calls * 100) / most);

/**
 * Whole percent, in the words of the headers; time climbs more slowly than calls. Basic Display had words of its own
 * for two of them, and none for the third.
 */
export function spelled(percent: number, isBasicDisplay: boolean): Readonly<Record<string, number>> {
  const [calls, cpu, time] = [Math.ceil(percent), Math.ceil(percent * 0.4), Math.ceil(percent * 0.6)];
  return isBasicDisplay
    ? { call_volume: calls, cpu_time: cpu }
    : { call_count: calls, total_cputime: cpu, total_time: time };
}
