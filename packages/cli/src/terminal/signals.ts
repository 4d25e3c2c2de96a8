import { constants } from 'node:os';
import { InterruptedError } from './hidden-prompt.js';

/** What ends a command from outside. */
export interface Stop {
  /** Resolves when the process is told to stop. Until a command waits for it, that ends the process. */
  readonly wait: () => Promise<void>;
  /** Resolves `wait()`, now or once it is called. */
  readonly request: () => void;
  /** Aborts when the process is told to stop, with an `InterruptedError` as its reason. Until a command asks for it, that ends the process. */
  readonly signal: () => AbortSignal;
}

/** Handles Ctrl-C and SIGTERM: the exit code is 128 and the number of the signal, as a shell reports it. */
export function listenForStop(): Stop {
  let requested = false;
  let resolveWait: (() => void) | undefined;
  let job: AbortController | undefined;
  const request = () => {
    requested = true;
    resolveWait?.();
  };
  for (const signal of ['SIGINT', 'SIGTERM'] as const)
    process.on(signal, () => {
      const status = 128 + constants.signals[signal];
      // A command that is already closing is ended by the second signal.
      if ((resolveWait === undefined && job === undefined) || requested) process.exit(status);
      job?.abort(new InterruptedError('stopped', status));
      request();
    });
  const wait = () =>
    new Promise<void>((resolve) => {
      resolveWait = resolve;
      if (requested) resolve();
    });
  return { wait, request, signal: () => (job ??= new AbortController()).signal };
}
