import * as E from '../errors/either.js';
import type { Timer } from '../policy/timer.js';
import { accountOf, appOf, type Caller, digestOf, subjectOf } from './caller.js';
import type { Entry, LimitedCall, Limiter } from './limiter.js';
import { type ResponseObservation, type ReportedAllowance, reportsOf } from './observation.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';
import type { Usage } from '../wire/usage.js';

/** The last report, its call and its time: consecutive responses often report the same figures. */
interface LastReport {
  readonly usage: Usage | undefined;
  readonly call: Pick<LimitedCall, 'login' | 'token'>;
  readonly update: readonly ReportedAllowance[];
  at: number;
}

/** Lets every call enter at once, and records the usage that responses report. */
export class WatchingLimiter implements Limiter<LimitedCall> {
  readonly waits = false;
  readonly #book = new UsageBook();
  readonly #timer: Pick<Timer, 'now'>;
  #last: LastReport | undefined;

  constructor(timer: Pick<Timer, 'now'> = { now: () => Date.now() }) {
    this.#timer = timer;
  }

  get usage(): readonly AllowanceUsage[] {
    this.#enterLast();
    return this.#book.list(this.#timer.now());
  }

  enter(call: LimitedCall): Entry<LimitedCall> {
    return E.right(call);
  }

  leave(call: LimitedCall, observation: ResponseObservation): void | Promise<void> {
    const { usage, error } = observation;
    if (usage === undefined && error === undefined) return undefined;
    const last = this.#last;
    if (last !== undefined && isSame(last, call, observation)) {
      last.at = this.#timer.now();
      return undefined;
    }
    if (namesTokens(observation)) return this.#noteByToken(call, observation);
    this.#note(call, observation, reportsOf(observation, callerBy('', call)));
  }

  /** Awaits the digest of the token, which is rarely needed and takes time at its first use. */
  async #noteByToken(call: LimitedCall, observation: ResponseObservation): Promise<void> {
    this.#note(call, observation, reportsOf(observation, callerBy(await digestOf(call.token), call)));
  }

  #note({ login, token }: LimitedCall, { usage }: ResponseObservation, update: readonly ReportedAllowance[]): void {
    this.#enterLast();
    this.#last = { usage, call: { login, token }, update, at: this.#timer.now() };
  }

  #enterLast(): void {
    for (const update of this.#last?.update ?? []) this.#book.record(update, this.#last?.at ?? 0);
  }
}

function callerBy(id: string, { login, path }: LimitedCall): Caller {
  const subject = subjectOf(path);
  return {
    app: appOf(login),
    user: { kind: 'user', id },
    account: subject === undefined ? subject : accountOf(subject),
  };
}

/** Whether it may report an allowance that the token identifies. */
const namesTokens = ({ usage, error }: ResponseObservation): boolean =>
  error !== undefined || usage?.page !== undefined || usage?.adAccount !== undefined;

/** Whether exactly the same was reported; the path identifies an ad account. */
function isSame(last: LastReport, { login, token }: LimitedCall, { usage, error }: ResponseObservation): boolean {
  if (usage === undefined || usage !== last.usage || usage.adAccount !== undefined || error !== undefined) return false;
  return last.call.login === login && last.call.token === token;
}
