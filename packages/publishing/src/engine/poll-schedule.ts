// All delays derive from one number, the poll interval, so that a test can shrink it.

/** How a part is polled. */
interface Pace {
  /** The interval that was chosen, or Meta's. */
  readonly pollEveryMs: number;
  /** A video: Meta takes long for it. */
  readonly isSlow: boolean;
  /** The first waits of the surface, where nobody chose an interval. */
  readonly waits: readonly number[] | undefined;
}

/**
 * The delays between polls of a part: those of its surface, and then one a minute. Otherwise a video is polled at the
 * interval, and what is ready almost at once after one second, two, four, up to the interval.
 */
export function* pollSchedule({ pollEveryMs, isSlow, waits }: Pace): Generator<number> {
  yield* waits ?? [];
  for (let pause = isSlow || waits ? pollEveryMs : 1000; ; pause *= 2) yield Math.min(pause, pollEveryMs);
}

/** The delay after Meta does not find a new container: 30 seconds, then a minute. */
export const missingDelay = (pollEveryMs: number, attempt: number): number => (pollEveryMs / 2) * (attempt + 1);

/** The delay after a transient failure, or after a container is refused as not ready: 5 seconds, 10, 20 … */
export const failureDelay = (pollEveryMs: number, attempt: number): number =>
  Math.min((pollEveryMs / 12) * 2 ** attempt, pollEveryMs);

/** How many times a request is repeated. */
export const maxRepeats = 2;
