/** Where a request keeps its cancellation, for transports that can do without an `AbortSignal`. */
export const cancellation: unique symbol = Symbol('cancellation');

/** Ends a request. */
export interface Cancellation {
  readonly ended: boolean;
  /** For transports that take a signal. */
  readonly signal: AbortSignal;
  /** Whether bytes of the request may have left. True, unless the transport knows better. */
  sent: boolean;
  /** Calls `listener` when the request is to end. */
  readonly onEnd: (listener: () => void) => void;
}
