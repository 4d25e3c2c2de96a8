import { type AllowanceId, keyOf } from './allowance.js';
import type { ReportedAllowance } from './observation.js';
import type { AllowanceState } from './state.js';
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

  /** Records the state of the store, which includes other processes. `offset` is its clock minus the local one. */
  see(allowance: AllowanceId, { reported, closedUntil }: AllowanceState, offset: number): void {
    const until = Math.max(closedUntil, reported?.regainAt ?? 0);
    if (reported === undefined && until === 0) return;
    this.#put(allowance, {
      ...(reported && { percent: reported.percent, at: reported.at - offset }),
      ...(until > 0 && { closedUntil: until - offset }),
    });
  }

  #put(allowance: AllowanceId, changed: Partial<AllowanceUsage>): void {
    const key = keyOf(allowance);
    const entry = { ...allowance, ...this.#entries.get(key), ...changed };
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
