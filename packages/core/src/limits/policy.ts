import { longestTimeout } from '../transport/timeout.js';

/** A delay: milliseconds, or a text such as `500ms`, `2s`, `5m`. */
export type Delay = number | `${number}ms` | `${number}s` | `${number}m`;

/** The delay before a call, by percentage of an allowance and up: `{ 50: '2s', 80: '20s', 95: '5m' }`. */
export type Pacing = Readonly<Record<number, Delay>>;

/** One parsed step of a pacing. */
interface Step {
  readonly percent: number;
  readonly delayMs: number;
}

/** A parsed policy: delays by percentage, the highest first; or a percentage that calls stay under. */
export type Policy = { readonly steps: readonly Step[] } | { readonly ceiling: number };

/** Parses a pacing; undefined when it is invalid. */
export function stepsOf(pacing: Pacing): readonly Step[] | undefined {
  const steps = Object.entries(pacing).map(([percent, delay]) => ({
    percent: percent.trim() === '' ? Number.NaN : Number(percent),
    delayMs: readDelay(delay),
  }));
  const right = steps.every(
    ({ percent, delayMs }) => percent >= 0 && percent <= 100 && delayMs >= 0 && delayMs <= longestTimeout,
  );
  return right ? steps.toSorted((a, b) => b.percent - a.percent) : undefined;
}

const units = { ms: 1, s: 1_000, m: 60_000 } as const;

function readDelay(delay: Delay): number {
  if (typeof delay !== 'string') return typeof delay === 'number' ? delay : Number.NaN;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(delay) ?? [];
  return unit === undefined ? Number.NaN : Number(number) * units[unit as keyof typeof units];
}

/** The delay of the highest step reached; 0 below the first. */
export function delayAt(policy: Policy, percent: number): number {
  const steps = 'steps' in policy ? policy.steps : [];
  return steps.find((step) => percent >= step.percent)?.delayMs ?? 0;
}
