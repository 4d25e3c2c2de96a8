import { hours, minutes } from '../world/clock.js';

/** When an event is sent again, after it was sent first: at once, and then with growing gaps for 36 hours. */
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

/** When the attempt that follows so many is due; undefined after the last. */
export function nextAttempt(firstAt: number, attempts: number): number | undefined {
  const after = retries[attempts - 1];
  return after === undefined ? undefined : firstAt + after;
}
