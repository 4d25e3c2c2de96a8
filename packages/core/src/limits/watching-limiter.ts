import * as E from '../errors/either.js';
import type { Timer } from '../policy/timer.js';
import { accountOf, appOf, digestOf, subjectOf } from './caller.js';
import type { Entry, LimitedCall, Limiter } from './limiter.js';
import { type ResponseObservation, reportsOf } from './observation.js';
import { type AllowanceUsage, UsageBook } from './usage-book.js';

/** Lets every call enter at once, and records the usage that responses report. */
export class WatchingLimiter implements Limiter<LimitedCall> {
  readonly waits = false;
  readonly #book = new UsageBook();
  readonly #timer: Pick<Timer, 'now'>;

  constructor(timer: Pick<Timer, 'now'> = { now: () => Date.now() }) {
    this.#timer = timer;
  }

  get usage(): readonly AllowanceUsage[] {
    return this.#book.list(this.#timer.now());
  }

  enter(call: LimitedCall): Entry<LimitedCall> {
    return E.right(call);
  }

  leave(call: LimitedCall, observation: ResponseObservation): void | Promise<void> {
    const { usage, error } = observation;
    if (usage === undefined && error === undefined) return undefined;
    // The digest is rarely needed and takes time at its first use.
    const digest = namesTokens(observation) ? digestOf(call.token) : '';
    if (typeof digest === 'string') return this.#record(digest, call, observation);
    return digest.then((id) => this.#record(id, call, observation));
  }

  #record(id: string, { login, path }: LimitedCall, observation: ResponseObservation): void {
    const subject = subjectOf(path);
    const account = subject === undefined ? undefined : accountOf(subject);
    const reports = reportsOf(observation, { app: appOf(login), user: { kind: 'user', id }, account });
    for (const report of reports) this.#book.record(report, this.#timer.now());
  }
}

/** Whether it may report an allowance that the token identifies. */
const namesTokens = ({ usage, error }: ResponseObservation): boolean =>
  error !== undefined || usage?.page !== undefined || usage?.adAccount !== undefined;
