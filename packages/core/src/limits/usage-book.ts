import { type AllowanceId, keyOf } from './allowance.js';
import type { ReportedAllowance } from './observation.js';
import type { Answer } from './store.js';
import type { Allotment } from '../wire/usage.js';

/** The usage of one allowance. */
export interface AllowanceUsage extends AllowanceId {
  /** The highest figure of the last report; undefined without a report. */
  readonly percent?: number;
  /** The last figures that this process received. */
  readonly figures?: Allotment;
  /** When the figure was reported, in milliseconds since 1970. */
  readonly at?: number;
  /** Until when nothing is sent, after a refusal or when Meta says so. */
  readonly closedUntil?: number;
  /** The calls on their way and those that wait, of all processes. */
  readonly busy?: number;
  readonly waiting?: number;
}

const most = 10_000;

/** Records the usage of every allowance that calls have used. */
export class UsageBook {
  readonly #entries = new Map<string, AllowanceUsage>();

  list(now: number): readonly AllowanceUsage[] {
    return [...this.#entries.values()].map(({ closedUntil = 0, ...usage }) =>
      closedUntil > now ? { ...usage, closedUntil } : usage,
    );
  }

  /** Records what a response reported. */
  record({ allowance, percent, figures, regainMs }: ReportedAllowance, now: number): void {
    if (percent === undefined && figures === undefined) return;
    this.#put(allowance, {
      at: now,
      ...(percent !== undefined && { percent }),
      ...(figures && { figures }),
      ...(regainMs !== undefined && { closedUntil: now + regainMs }),
    });
  }

  /** Records what the store knows from all processes. */
  see(allowance: AllowanceId, { percent, ago = 0, closedMs, busy, waiting }: Answer, now: number): void {
    const key = keyOf(allowance);
    if (percent === undefined && closedMs === 0 && waiting === 0 && !this.#entries.has(key)) return;
    this.#put(allowance, {
      ...(percent !== undefined && { percent, at: now - ago }),
      ...(closedMs > 0 && { closedUntil: now + closedMs }),
      busy,
      waiting,
    });
  }

  #put(allowance: AllowanceId, changed: Partial<AllowanceUsage>): void {
    const key = keyOf(allowance);
    const entry = this.#entries.get(key);
    if (entry) return void Object.assign(entry, changed);
    this.#entries.set(key, { ...allowance, ...changed });
    if (this.#entries.size <= most) return;
    const [oldest = key] = this.#entries.keys();
    this.#entries.delete(oldest);
  }
}
