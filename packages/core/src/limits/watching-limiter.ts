import * as E from 'fp-ts/lib/Either.js';
import type { Login } from '../codec.js';
import { type Caller, callerOf } from './draws.js';
import type { Entry, LimitedCall, Limiter, Ticket } from './limiter.js';
import { type Finding, type FullNews, newsOf } from './news.js';
import type { Timer } from '../timer.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';
import type { Usage } from './usage.js';

/** What was noted last. */
interface Noted {
  readonly usage: Usage | undefined;
  readonly token: string;
  readonly app: string;
  readonly news: readonly FullNews[];
  /** When it was told last. */
  at: number;
}

/** Lets every call through at once, and notes what the answers tell of the allowances. */
export class WatchingLimiter implements Limiter {
  readonly #book = new UsageBook();
  readonly #timer: Timer;
  #last: Noted | undefined;
  /** Nothing is counted here, so one ticket does for all calls of a token. */
  #entered: { readonly token: string; readonly login: Login; readonly entry: Entry } | undefined;

  constructor(timer: Timer) {
    this.#timer = timer;
  }

  get usage(): readonly AllowanceUsage[] {
    this.#tellLast();
    return this.#book.list(this.#timer.now());
  }

  enter(call: LimitedCall): Entry | Promise<Entry> {
    const { token, login, path } = call;
    const last = this.#entered;
    // Of the path only an ad account matters here.
    const isKnown = last?.token === token && last.login === login && !path.startsWith('act_');
    return isKnown ? last.entry : this.#enter(call);
  }

  async #enter(call: LimitedCall): Promise<Entry> {
    const caller = await callerOf(call);
    const entry = E.right({ cost: call.cost, caller, drawn: [], enteredAt: 0 });
    if (caller.subject?.startsWith('act_') !== true)
      this.#entered = { token: call.token, login: call.login, entry };
    return entry;
  }

  leave({ caller, drawn }: Ticket, finding: Finding): void {
    const { usage, error, parts = [] } = finding;
    if (usage === undefined && error === undefined && parts.length === 0) return;
    const at = this.#timer.now();
    const isPlain = error === undefined && parts.length === 0 && usage?.adAccount === undefined;
    if (isPlain && this.#isLast(usage, caller)) {
      // The same figures come with one answer after the other: only the time is new.
      if (this.#last) this.#last.at = at;
      return;
    }
    this.#tellLast();
    const news = newsOf(finding, caller, drawn);
    const known = isPlain ? usage : undefined;
    this.#last = { usage: known, token: caller.user.id, app: caller.app.id, news, at };
  }

  #isLast(usage: Usage | undefined, { user, app }: Caller): boolean {
    const last = this.#last;
    return usage !== undefined && last?.usage === usage && last.token === user.id && last.app === app.id;
  }

  #tellLast(): void {
    for (const news of this.#last?.news ?? []) this.#book.tell(news, this.#last?.at ?? 0);
  }
}
