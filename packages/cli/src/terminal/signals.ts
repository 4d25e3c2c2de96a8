import { constants } from 'node:os';

/** What ends a command from outside. */
export interface Stop {
  /** Resolves when the process is told to stop. Until a command waits for it, that ends the process. */
  readonly wait: () => Promise<void>;
  /** Resolves `wait()`, now or once it is called. */
  readonly request: () => void;
}

/** Handles Ctrl-C and SIGTERM: the exit code is 128 and the number of the signal, as a shell reports it. */
export function listenForStop(): Stop {
  let requested = false;
  let resolveWait: (() => void) | undefined;
  const request = () => {
    requested = true;
    resolveWait?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      // A command that is already closing is ended by the second signal.
      if (resolveWait === undefined || requested) process.exit(128 + constants.signals[signal]);
      request();
    });
  const wait = () =>
    new Promise<void>((resolve) => {
      resolveWait = resolve;
      if (requested) resolve();
    });
  return { wait, request };
}
