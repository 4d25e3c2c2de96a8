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
  /** The name of the class: the kind of the error. */
  abstract readonly _tag: string;
  /** Whether the same request may be sent again: `safe`, `after` a wait, `resume` where it stopped, or `never`. */
  readonly retry: Retry;
  /** What to do next, in a sentence. */
  readonly advice: string;
  /** The request that failed: its method and path, without a token. Absent if nothing was sent. */
  declare readonly request?: RequestSummary;
  /** The HTTP status of the response. */
  declare readonly status?: number;
  /** Meta's code, such as 190. */
  declare readonly code?: number;
  /** Meta's subcode, such as 463; it says more than the code. */
  declare readonly subcode?: number;
  /** Meta's own word for the kind, such as `OAuthException`. */
  declare readonly type?: string;
  /** A title that Meta wrote for the person at the screen, in their language. */
  declare readonly userTitle?: string;
  /** What Meta wrote for the person at the screen, in their language. */
  declare readonly userMessage?: string;
  /** Meta's name of the request, `fbtrace_id`: quote it to Meta's support. */
  declare readonly traceId?: string;
  /** Meta's `error_data`, unchanged except for secrets. */
  declare readonly data?: unknown;
  /** How much of the allowances is used, in percent, as the response reported it. */
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
