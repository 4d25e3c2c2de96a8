import type { RequestSummary } from '../wire/http.js';
import type { Usage } from '../wire/usage.js';

/**
 * Whether the same request may be sent again: at once, after a wait, or never. `resume`: the same call goes on where this
 * one stopped, at once or later, and does nothing twice; `publish` with the checkpoint of the error.
 */
export type Retry = 'safe' | 'after' | 'resume' | 'never';

/** The data of every error. Members that Meta did not send are missing. */
export interface ErrorDetails {
  readonly message: string;
  readonly retry: Retry;
  /** What to do next. */
  readonly advice: string;
  readonly request?: RequestSummary | undefined;
  readonly status?: number | undefined;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** Meta's own word for the kind, such as `OAuthException`. */
  readonly type?: string | undefined;
  readonly userTitle?: string | undefined;
  readonly userMessage?: string | undefined;
  /** Quote it to Meta's support. */
  readonly traceId?: string | undefined;
  /** Meta's `error_data`, unchanged except for secrets. */
  readonly data?: unknown;
  readonly usage?: Usage | undefined;
}

/** The outcome of a write whose response was lost, as far as it can be read. */
export type Verdict =
  | { readonly outcome: 'happened'; readonly id?: string }
  | { readonly outcome: 'did not happen' }
  | { readonly outcome: 'unknown' };

/** The base class of every error of Edgewalk. Match on `_tag`, or use `instanceof` with a subclass. */
export abstract class EdgewalkError extends Error {
  abstract readonly _tag: string;
  readonly retry: Retry;
  readonly advice: string;
  declare readonly request?: RequestSummary;
  declare readonly status?: number;
  declare readonly code?: number;
  declare readonly subcode?: number;
  declare readonly type?: string;
  declare readonly userTitle?: string;
  declare readonly userMessage?: string;
  declare readonly traceId?: string;
  declare readonly data?: unknown;
  declare readonly usage?: Usage;

  constructor({ message, retry, advice, ...rest }: ErrorDetails) {
    super(message);
    this.retry = retry;
    this.advice = advice;
    for (const [key, value] of Object.entries(rest)) if (value !== undefined) Object.assign(this, { [key]: value });
  }

  override get name(): string {
    return this._tag;
  }

  /** The error as plain data, for logs. */
  toJSON(): Record<string, unknown> {
    const { _tag, message, ...rest } = this;
    return { _tag, message, ...rest };
  }
}
