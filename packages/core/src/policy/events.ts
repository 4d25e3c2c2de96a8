import type { RequestSummary } from '../wire/http.js';
import type { WireParams } from '../wire/form.js';
import type { ResponseMetadata } from './response-metadata.js';

/** What a hook sees of a request. Token, proof and secrets are never in it. */
export interface RequestEvent extends RequestSummary {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly params: WireParams;
}

/** What a hook sees of an answer. */
export interface ResponseEvent extends RequestEvent, ResponseMetadata {
  readonly status: number;
}
