// How long to wait. Everything follows from one number, the time between two looks, so that a test can shrink it.

/**
 * The pauses between looks at a container. A video takes its time: Meta asks to look once a minute. The others are
 * ready almost at once: a second, two, four, until the pauses are as long.
 */
export function* looks(pollEveryMs: number, isVideo: boolean): Generator<number> {
  for (let pause = isVideo ? pollEveryMs : 1000; ; pause *= 2) yield Math.min(pause, pollEveryMs);
}

/** For a container that Meta does not know yet: 30 seconds, then a minute. */
export const afterMissing = (pollEveryMs: number, attempt: number): number =>
  (pollEveryMs / 2) * (attempt + 1);

/** For a failure that passes, and for a container that is not ready when it is published: 5 seconds, 10, 20 … */
export const afterFailure = (pollEveryMs: number, attempt: number): number =>
  Math.min((pollEveryMs / 12) * 2 ** attempt, pollEveryMs);

/** How often a request is sent again. */
export const mostRepeats = 2;
