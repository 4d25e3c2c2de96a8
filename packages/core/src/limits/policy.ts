import { longestTimeout } from '../transport/timeout.js';

/** How long to wait: milliseconds, or a text such as `500ms`, `2s`, `5m`. */
export type Delay = number | `${number}ms` | `${number}s` | `${number}m`;

/** From this percent of an allowance up, wait so long before a call: `{ 50: '2s', 80: '20s', 95: '5m' }`. */
export type Pacing = Readonly<Record<number, Delay>>;

/** One step of a pacing, read. */
interface Step {
  readonly percent: number;
  readonly delayMs: number;
}

/** A policy, read: delays by percent, the highest first; or a percentage that the calls stay under. */
export type Policy = { readonly steps: readonly Step[] } | { readonly ceiling: number };

/** Reads a pacing; undefined when it cannot be read. */
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
  if (typeof delay === 'number') return delay;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(ms|s|m)$/.exec(delay) ?? [];
  return unit === undefined ? Number.NaN : Number(number) * units[unit as keyof typeof units];
}

/** What the highest step reached says; below the first, nothing. */
export function delayAt(policy: Policy, percent: number): number {
  const steps = 'steps' in policy ? policy.steps : [];
  return steps.find((step) => percent >= step.percent)?.delayMs ?? 0;
}
