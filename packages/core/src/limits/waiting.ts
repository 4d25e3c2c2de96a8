import * as E from '../errors/either.js';
import { RateLimitError } from '../errors/kinds.js';
import { abortError } from '../errors/failures.js';
import { keyOf } from './allowance.js';
import type { Caller, AllowanceMap } from './allowance-map.js';
import type { Entry, LimitedCall } from './limiter.js';
import type { Priority } from '../request/request.js';
import type { Hold } from './hold.js';

const ranks: Readonly<Record<Priority, number>> = { high: 0, normal: 1, low: 2 };

/** The share of the ceiling for each rank: a person's call still enters when a nightly job has used the rest. */
const shares = [1, 0.95, 0.8] as const;

/** A call that waits to enter. */
export class Waiting {
  readonly enter: Promise<Entry>;
  /** Lower numbers enter first: a lower priority only counts as a later arrival. */
  readonly order: number;
  /** True once it has entered, failed or been cancelled. */
  isOver = false;
  #end: (entry: Entry) => void = () => {};
  #last: Hold | undefined;
  #keys: readonly string[] = [];
  #version = -1;

  constructor(
    readonly call: LimitedCall,
    readonly caller: Caller,
    readonly since: number,
    readonly agingMs: number,
  ) {
    this.order = since + ranks[call.priority] * agingMs;
    this.enter = new Promise((resolve) => (this.#end = resolve));
  }

  shareAt(now: number): number {
    const rank = ranks[this.call.priority] - Math.floor((now - this.since) / this.agingMs);
    return shares[Math.max(0, rank)] ?? 1;
  }

  end(entry: Entry): void {
    this.isOver = true;
    this.#end(entry);
  }

  /** The keys of the allowances it uses, as learned so far. Cached: a long line is walked often. */
  keys(draws: AllowanceMap): readonly string[] {
    if (this.#version === draws.version) return this.#keys;
    this.#version = draws.version;
    this.#keys = draws.of(this.caller).map(keyOf);
    return this.#keys;
  }

  /** Whether the hold differs from the last one. */
  isNew(hold: Hold): boolean {
    const before = this.#last;
    this.#last = hold;
    if (before === undefined || before.reason !== hold.reason) return true;
    return before.allowance !== hold.allowance && keyOf(before.allowance) !== keyOf(hold.allowance);
  }
}

const summaryOf = ({ method, path }: LimitedCall) => ({ method, path: `/${path.replace(/^\//, '')}` });

/** The entry of a call whose wait the caller's signal ended. */
export const abortEntry = (call: LimitedCall): Entry => E.left(abortError({ summary: summaryOf(call) }, false));

/** The entry of a call that would wait too long. */
export function tooLongEntry(call: LimitedCall, { allowance, waitMs }: Hold, maxWaitMs: number): Entry {
  const request = summaryOf(call);
  const { kind } = allowance;
  return E.left(
    new RateLimitError({
      message: `${request.method} ${request.path}: not sent: the allowance (${kind}) is free in ${Math.ceil(waitMs)} ms, and maxWaitMs is ${maxWaitMs}`,
      retry: 'after',
      advice: 'Try again later, or allow a longer wait with limits.maxWaitMs.',
      request,
      allowance: kind === 'ad account' ? 'business use case' : kind,
      retryAfterMs: Math.ceil(waitMs),
    }),
  );
}
