import { onAbort } from '../transport/timeout.js';

/** A clock and a sleep, for waits between requests. Tests use a virtual one. */
export interface Timer {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits `ms` milliseconds; resolves to false when the signal ended the wait. */
  sleep(ms: number, signal?: AbortSignal): Promise<boolean>;
}

/** The clock of the machine. A sleep keeps the process alive, since a call is pending. */
export const systemTimer: Timer = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve(false);
      const end = (completed: boolean) => {
        clearTimeout(timer);
        release();
        resolve(completed);
      };
      const timer = setTimeout(end, ms, true);
      const release = onAbort(signal, () => end(false));
    }),
};

/** A clock that no correction of the machine's moves: what waits is not held for longer when that is set back. */
export const steadyTimer: Timer = {
  now: () => Math.floor(performance.timeOrigin + performance.now()),
  sleep: (ms, signal) => systemTimer.sleep(ms, signal),
};
