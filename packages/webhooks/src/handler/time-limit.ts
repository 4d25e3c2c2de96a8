import { EdgewalkError } from '@edgewalk/core';

/** The handlers of an event, or the store, took longer than `timeoutMs`. */
export class HandlerTimeoutError extends EdgewalkError {
  readonly _tag = 'HandlerTimeoutError';
  readonly timeoutMs: number;
  constructor(timeoutMs: number) {
    super({
      message: `webhook: the event was not handled within ${timeoutMs} ms`,
      retry: 'safe',
      advice: 'Let the handlers end when context.signal is aborted, put slow work into a queue, or raise timeoutMs.',
    });
    this.timeoutMs = timeoutMs;
  }
}

/** A limit on how long something may take. */
export interface TimeLimit {
  /** Aborted when the time is over, or the outer signal is aborted. */
  readonly signal: AbortSignal;
  /** Rejects with a `HandlerTimeoutError` when the time is over. */
  readonly over: Promise<never>;
  /** Ends the limit. */
  clear(): void;
}

export function timeLimit(timeoutMs: number, outer: AbortSignal): TimeLimit {
  const controller = new AbortController();
  const end = () => controller.abort(outer.reason);
  if (outer.aborted) end();
  outer.addEventListener('abort', end, { once: true });
  let timer: ReturnType<typeof setTimeout> | undefined;
  const over = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const error = new HandlerTimeoutError(timeoutMs);
      controller.abort(error);
      reject(error);
    }, timeoutMs);
    timer.unref?.();
  });
  const clear = () => {
    clearTimeout(timer);
    outer.removeEventListener('abort', end);
  };
  return { signal: controller.signal, over, clear };
}
