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
