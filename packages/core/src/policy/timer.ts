/** The time and the waiting, for what takes longer than one request. Tests put a virtual one in its place. */
export interface Timer {
  /** Milliseconds since 1970. */
  now(): number;
  /** Waits so many milliseconds. False when the signal ended the wait. */
  sleep(ms: number, signal?: AbortSignal): Promise<boolean>;
}

/** The machine's own clock. A wait keeps the process alive: whoever waits has something left to do. */
export const systemTimer: Timer = {
  now: () => Date.now(),
  sleep: (ms, signal) =>
    new Promise((resolve) => {
      if (signal?.aborted === true) return resolve(false);
      const end = (completed: boolean) => {
        clearTimeout(timer);
        signal?.removeEventListener('abort', stop);
        resolve(completed);
      };
      const stop = () => end(false);
      const timer = setTimeout(end, ms, true);
      signal?.addEventListener('abort', stop, { once: true });
    }),
};
