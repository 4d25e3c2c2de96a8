import * as E from 'fp-ts/lib/Either.js';
import { RateLimitError } from '../../../src/errors/kinds.js';
import type { LimitedCall, Limiter } from '../../../src/limits/limiter.js';
import type { ResponseObservation } from '../../../src/limits/observation.js';
import type { Timer } from '../../../src/policy/timer.js';
import { parseUsage, type Usage } from '../../../src/wire/usage.js';

export const call = (more: Partial<LimitedCall> = {}): LimitedCall => ({
  operation: 'User.get',
  method: 'GET',
  path: '178',
  login: 'facebook',
  token: 'EAAtest',
  priority: 'normal',
  ...more,
});

export const appUsage = (percent: number): Usage | undefined =>
  parseUsage({ 'x-app-usage': JSON.stringify({ call_count: percent, total_time: 0, total_cputime: 0 }) });

export const refusal = (more: Partial<ConstructorParameters<typeof RateLimitError>[0]> = {}) =>
  new RateLimitError({
    message: '(#4) Application request limit reached',
    retry: 'after',
    advice: 'Stop calling.',
    status: 403,
    code: 4,
    allowance: 'app',
    ...more,
  });

const hour = 3_600_000;

/** An app's allowance as Meta counts it: calls of the last hour, including refused ones, reported in whole percents. */
export class CountedAllowance {
  readonly sentAt: number[] = [];
  refused = 0;
  highest = 0;

  constructor(
    readonly timer: Timer,
    readonly allowed: number,
  ) {}

  used(): number {
    const now = this.timer.now();
    return this.sentAt.filter((at) => at > now - hour).length;
  }

  respond(): ResponseObservation {
    this.sentAt.push(this.timer.now());
    const used = this.used();
    this.highest = Math.max(this.highest, used);
    const usage = appUsage(Math.floor((100 * used) / this.allowed));
    if (used <= this.allowed) return { usage };
    this.refused += 1;
    return { usage, error: refusal({ usage }) };
  }

  /** Sends a call as a client does; false when it was not let through. */
  async send(limiter: Limiter, limited: LimitedCall, takesMs: number): Promise<boolean> {
    const entry = await limiter.enter(limited);
    if (E.isLeft(entry)) return false;
    await this.timer.sleep(takesMs / 2);
    const observation = this.respond();
    await this.timer.sleep(takesMs / 2);
    await limiter.leave(entry.right, observation);
    return true;
  }
}
