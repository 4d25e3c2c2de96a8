import { EdgewalkError, type ErrorDetails } from './error.js';

/** No answer: the connection could not be made, or broke; or the transport failed. */
export class NetworkError extends EdgewalkError {
  readonly _tag = 'NetworkError';
  /** The error code of the system, such as `ECONNREFUSED`. */
  readonly reason: string;
  /** False when nothing was sent for certain. */
  readonly sent: boolean;
  /** What the transport threw, without secrets. Not enumerable: an error is logged as data. */
  declare readonly cause?: Error;
  constructor({ reason, sent, cause, ...details }: ErrorDetails & { reason: string; sent: boolean; cause?: Error }) {
    super(details);
    this.reason = reason;
    this.sent = sent;
    if (cause) Object.defineProperty(this, 'cause', { value: cause });
  }
}

/** The response was not complete within `timeoutMs`. */
export class TimeoutError extends EdgewalkError {
  readonly _tag = 'TimeoutError';
  readonly timeoutMs: number;
  /** False when certainly nothing was sent: the time ran out while connecting. */
  readonly sent: boolean;
  constructor({ timeoutMs, sent, ...details }: ErrorDetails & { timeoutMs: number; sent: boolean }) {
    super(details);
    this.timeoutMs = timeoutMs;
    this.sent = sent;
  }
}

/** The caller's signal was aborted. A write that was sent may have happened all the same. */
export class AbortError extends EdgewalkError {
  readonly _tag = 'AbortError';
  /** False when certainly nothing was sent. */
  readonly sent: boolean;
  constructor({ sent, ...details }: ErrorDetails & { sent: boolean }) {
    super(details);
    this.sent = sent;
  }
}
