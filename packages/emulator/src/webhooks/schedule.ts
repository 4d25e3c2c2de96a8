import { hours, minutes } from '../world/clock.js';

/** The retries, by the time since the first attempt: at once, then at growing intervals for 36 hours. */
const retries = [
  0,
  minutes(1),
  minutes(5),
  minutes(15),
  hours(1),
  hours(3),
  hours(6),
  hours(12),
  hours(24),
  hours(36),
] as const;

/** When the next attempt is due, after a number of attempts; undefined after the last. */
export function nextAttempt(firstAt: number, attempts: number): number | undefined {
  const after = retries[attempts - 1];
  return after === undefined ? undefined : firstAt + after;
}
