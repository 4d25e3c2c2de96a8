import * as E from 'fp-ts/lib/Either.js';
import { callerOf } from './draws.js';
import type { LimitedCall, Limiter, Ticket } from './limiter.js';
import { type Finding, newsOf } from './news.js';
import type { Timer } from '../timer.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';

/** Lets every call through at once, and notes what the answers tell of the allowances. */
export class WatchingLimiter implements Limiter {
  readonly #book = new UsageBook();
  readonly #timer: Timer;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  get usage(): readonly AllowanceUsage[] {
    return this.#book.list(this.#timer.now());
  }

  async enter(call: LimitedCall): Promise<E.Either<never, Ticket>> {
    const caller = await callerOf(call);
    return E.right({ cost: call.cost, caller, drawn: [], enteredAt: this.#timer.now() });
  }

  async leave({ caller, drawn }: Ticket, finding: Finding): Promise<void> {
    const now = this.#timer.now();
    for (const news of newsOf(finding, caller, drawn)) this.#book.tell(news, now);
  }
}
