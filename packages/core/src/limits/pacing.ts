import * as E from 'fp-ts/lib/Either.js';
import { type Behaviour, longestTimeout } from '../transport/behaviours.js';
import { systemTimer } from '../timer.js';
import { aborted } from '../transport/failure.js';
import { highestPercent, parseUsage } from './usage.js';

/** How long to wait: milliseconds, or a text such as `500ms`, `2s`, `5m`. */
export type Delay = number | `${number}ms` | `${number}s` | `${number}m`;

/** From this percent of an allowance up, wait so long before a call: `{ 50: '2s', 80: '20s', 95: '5m' }`. */
export type Pacing = Readonly<Record<number, Delay>>;

/** One step of a policy, read. */
export interface Step {
  readonly percent: number;
  readonly delayMs: number;
}

/** Reads a policy, the highest percent first; undefined when it cannot be read. */
export function stepsOf(policy: Pacing): readonly Step[] | undefined {
  const steps = Object.entries(policy).map(([percent, delay]) => ({
    percent: Number(percent),
    delayMs: read(delay),
  }));
  const right = steps.every(
    ({ percent, delayMs }) => percent >= 0 && percent <= 100 && delayMs >= 0 && delayMs <= longestTimeout,
  );
  return right ? steps.toSorted((a, b) => b.percent - a.percent) : undefined;
}

const units = { ms: 1, s: 1_000, m: 60_000 } as const;

function read(delay: Delay): number {
  if (typeof delay === 'number') return delay;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(delay) ?? [];
  return unit === undefined ? Number.NaN : Number(number) * units[unit as keyof typeof units];
}

/** Waits before a call as the usage of the last answer demands. Below the first step nothing waits. */
export function paced(steps: readonly Step[]): Behaviour {
  let used = 0;
  return (next) => (request) => async () => {
    const step = steps.find(({ percent }) => used >= percent);
    if (step && !(await systemTimer.sleep(step.delayMs, request.signal)))
      return E.left(aborted(request, false));
    const answer = await next(request)();
    const headers = E.isRight(answer) ? answer.right.headers : undefined;
    const usage = headers && parseUsage(headers);
    // An answer without usage headers tells nothing new.
    if (usage) used = highestPercent(usage);
    return answer;
  };
}
