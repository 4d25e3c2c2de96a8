import type { Fault } from '../faults/plan.js';
import type { LoggedRequest } from '../http/log-entry.js';

/** A request, as `GET /requests` lists it: members without a value are missing. */
export interface RequestEntry extends LoggedRequest {
  readonly fault: { readonly plan: number; readonly fault: Fault } | undefined;
}
