// All delays derive from one number, the poll interval, so that a test can shrink it.

/**
 * The delays between polls of a container. Videos take long: Meta asks for one poll a minute. Images are ready almost
 * at once: one second, two, four, up to the interval.
 */
export function* pollSchedule(pollEveryMs: number, isVideo: boolean): Generator<number> {
  for (let pause = isVideo ? pollEveryMs : 1000; ; pause *= 2) yield Math.min(pause, pollEveryMs);
}

/** The delay after Meta does not find a new container: 30 seconds, then a minute. */
export const missingDelay = (pollEveryMs: number, attempt: number): number => (pollEveryMs / 2) * (attempt + 1);

/** The delay after a transient failure, or after a container is refused as not ready: 5 seconds, 10, 20 … */
export const failureDelay = (pollEveryMs: number, attempt: number): number =>
  Math.min((pollEveryMs / 12) * 2 ** attempt, pollEveryMs);

/** How many times a request is repeated. */
export const maxRepeats = 2;
