import type { RequestSummary } from '../wire/http.js';
import type { Usage } from '../wire/usage.js';

/** May the same request be sent again? At once, after a wait, or not as it is. */
export type Retry = 'safe' | 'after' | 'never';

/** The data every error carries. What Meta did not say is left out. */
export interface ErrorDetails {
  readonly message: string;
  readonly retry: Retry;
  /** What a person should do. */
  readonly advice: string;
  readonly request?: RequestSummary | undefined;
  readonly status?: number | undefined;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** Meta's own word for the kind, such as `OAuthException`. */
  readonly type?: string | undefined;
  readonly userTitle?: string | undefined;
  readonly userMessage?: string | undefined;
  /** Quote it when you ask Meta's support. */
  readonly traceId?: string | undefined;
  /** Meta's `error_data`, as it came. */
  readonly data?: unknown;
  readonly usage?: Usage | undefined;
}

/** What became of a write whose answer was lost. */
export type Verdict =
  | { readonly outcome: 'happened'; readonly id?: string }
  | { readonly outcome: 'did not happen' }
  | { readonly outcome: 'unknown' };

/** The base of every error Edgewalk makes. Match on `_tag`, or use `instanceof` with a class below. */
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
