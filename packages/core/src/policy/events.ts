import type { Usage } from '../wire/usage.js';
import type { WireParams } from '../wire/form.js';

/** What a hook sees of a request. Token, proof and secrets are never in it. */
export interface RequestEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly params: WireParams;
}

/** What a hook sees of an answer. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** The version Meta served. */
  readonly version?: string;
  readonly traceId?: string;
  readonly usage?: Usage;
}
