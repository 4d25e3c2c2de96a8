/** The key of a request's cancellation, for transports that need no `AbortSignal`. */
export const cancellation: unique symbol = Symbol('cancellation');

/** The cancellation of a request, by its caller or its timeout. */
export interface Cancellation {
  readonly ended: boolean;
  /** For transports that take a signal. */
  readonly signal: AbortSignal;
  /** Whether bytes of the request may have left. True, unless the transport knows better. */
  sent: boolean;
  /** Calls `listener` when the request is to end. */
  readonly onEnd: (listener: () => void) => void;
}

interface Waiting {
  readonly listeners: Set<() => void>;
  readonly onSignal: () => void;
}

const waiting = new WeakMap<AbortSignal, Waiting>();

/**
 * Calls `listener` once the signal aborts, unless what is returned is called before. One listener of the signal serves any
 * number of calls: Node warns of a leak when a signal has more than ten.
 */
export function onAbort(signal: AbortSignal | undefined, listener: () => void): () => void {
  if (signal === undefined) return () => {};
  const { listeners, onSignal } = waiting.get(signal) ?? listenTo(signal);
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
    if (listeners.size > 0 || !waiting.delete(signal)) return;
    signal.removeEventListener('abort', onSignal);
  };
}

function listenTo(signal: AbortSignal): Waiting {
  const listeners = new Set<() => void>();
  const started = { listeners, onSignal: () => listeners.forEach((listener) => listener()) };
  waiting.set(signal, started);
  signal.addEventListener('abort', started.onSignal, { once: true });
  return started;
}
