import { type AllowanceId, keyOf } from './allowance.js';
import type { FullNews } from './news.js';
import type { AllowanceState } from './state.js';
import type { Allotment } from '../wire/usage.js';

/** What is known of one allowance. */
export interface AllowanceUsage extends AllowanceId {
  /** The highest figure told last; undefined when none was told. */
  readonly percent?: number;
  /** The figures as this process saw them last. */
  readonly figures?: Allotment;
  /** When the figure was told, in milliseconds since 1970. */
  readonly at?: number;
  /** Until when nothing is sent, after a refusal or by Meta's word. */
  readonly closedUntil?: number;
}

const most = 10_000;

/** What is known of every allowance that calls were seen to draw on. */
export class UsageBook {
  readonly #entries = new Map<string, AllowanceUsage>();

  list(now: number): readonly AllowanceUsage[] {
    return [...this.#entries.values()].map(({ closedUntil = 0, ...usage }) =>
      closedUntil > now ? { ...usage, closedUntil } : usage,
    );
  }

  /** Enters what an answer said. */
  tell({ allowance, percent, figures, regainMs }: FullNews, now: number): void {
    if (percent === undefined && figures === undefined) return;
    this.#put(allowance, {
      at: now,
      ...(percent !== undefined && { percent }),
      ...(figures && { figures }),
      ...(regainMs !== undefined && { closedUntil: now + regainMs }),
    });
  }

  /** Enters what the store knows; other processes may have told it. `offset` is its clock less the local one. */
  see(allowance: AllowanceId, { told, closedUntil }: AllowanceState, offset: number): void {
    const until = Math.max(closedUntil, told?.regainAt ?? 0);
    if (told === undefined && until === 0) return;
    this.#put(allowance, {
      ...(told && { percent: told.percent, at: told.at - offset }),
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
