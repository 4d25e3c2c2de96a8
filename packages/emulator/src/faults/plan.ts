import type { PlannedError } from '../errors/planned.js';
import type { PlannedUploadRefusal } from '../errors/upload-refusal.js';
import type { Pool } from '../limits/charge.js';
import type { DeliveryFault } from '../webhooks/delivery.js';
import type { Duration } from '../world/duration.js';
import type { PlannedProcessing } from '../world/processing.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Selects requests: `POST /{ig-user}/media_publish`, `GET /{page}`, `GET /{ig-user}/*`, `GET /oauth/access_token`, `POST`
 * alone, `batch` for a batch as a whole, or a regular expression that matches `POST /1784…/media_publish`. A name in braces
 * matches every object of that node, also by its alias; `*` matches anything. `delivery` selects deliveries of webhooks,
 * `delivery instagram/comments` those with events of one field.
 */
export type FaultTarget =
  | Method
  | `/${string}`
  | `${Method} /${string}`
  | 'batch'
  | 'delivery'
  | `delivery ${string}/${string}`
  | RegExp;

/** Usage that climbs with every call until calls are refused. */
export interface PlannedUsage {
  /** How many percent each call adds. */
  readonly climbs: number;
  /** Whose allowance; the app's unless given. */
  readonly of?: Pool;
  /** How long a call counts, by the emulator's clock; an hour unless given. */
  readonly window?: Duration;
}

/** A connection that breaks during an upload. */
export interface PlannedCut {
  /** How many bytes of the body arrive. */
  readonly after: number;
  /** The answer; unless given, the connection is closed without one. */
  readonly answer?: PlannedRefusal;
}

/** A refusal, in one of Meta's forms. */
export type PlannedRefusal =
  | { readonly error: PlannedError }
  | { readonly rupload: PlannedUploadRefusal }
  | { readonly html: number }
  | { readonly status: number };

/** A fault of a request. */
export type Fault =
  /** It is refused. */
  | { readonly error: PlannedError }
  /** It is refused in the form of the upload host. */
  | { readonly rupload: PlannedUploadRefusal }
  /**
   * The upload of its file breaks. A resumable upload keeps the bytes that arrived; any other request is not carried out.
   * Requests without a file are not affected.
   */
  | { readonly cut: PlannedCut }
  /** It is carried out; upload offsets in the response are replaced by this one. */
  | { readonly offset: number }
  /** It is carried out; determines how the processing of its media goes. Can be combined with other faults. */
  | { readonly processing: PlannedProcessing }
  /** It is carried out, but the response is this error. */
  | { readonly refusedButLive: PlannedError }
  /** The object cannot be read: 100/33. */
  | { readonly unreadable: true }
  /** The connection is reset before the first byte of the response, after or before it is carried out. */
  | { readonly lost: 'applied' | 'not applied' }
  /** The connection is reset before it is carried out, or in the middle of the response. */
  | { readonly reset: 'before' | 'during' }
  /** It is carried out; the JSON of the response is truncated. */
  | { readonly truncate: true }
  /** It is not carried out; the response is a page of HTML with this status. */
  | { readonly html: number }
  /** It is not carried out; the response has this status and an empty body. */
  | { readonly status: number }
  /** It is delayed before it is carried out, in real time. */
  | { readonly delay: Duration | { readonly least: Duration; readonly most: Duration } }
  /** The item is null in the response of a batch. */
  | { readonly nullItem: 'applied' | 'not applied' }
  /** A fault of a delivery. All matching plans apply. */
  | { readonly delivery: DeliveryFault }
  /** It uses more of an allowance than usual. A full allowance refuses every call that needs it, matched by `on` or not. */
  | { readonly usage: PlannedUsage };

/** A fault and the requests it applies to: all that match `on`, unless limited further. */
export interface FaultPlan {
  /** Which requests, such as `POST /{ig-user}/media_publish`; every request unless given. */
  readonly on?: FaultTarget;
  /** Only this one of the matching requests, counted from 1. */
  readonly nth?: number;
  /** From this one on. */
  readonly from?: number;
  /** Every n-th, such as 5 for every fifth. */
  readonly every?: number;
  /** With this probability, from 0 to 1, derived from the emulator's seed. */
  readonly chance?: number;
  /** At most this many times. */
  readonly times?: number;
  /** For this long by the emulator's clock, from its first match. */
  readonly for?: Duration;
  /** What goes wrong, such as `{ error: { code: 190 } }`, `{ delay: '5s' }` or `{ lost: 'applied' }`. */
  readonly fault: Fault;
}

/** A fault that occurred. */
export interface FaultRecord {
  /** The index of the plan, in the order in which plans were added. */
  readonly plan: number;
  /** The number of the request among those that match `on`, counted from 1, like `nth`. */
  readonly nth: number;
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** The index in a batch. */
  readonly item?: number;
  readonly fault: Fault;
  /** Whether the request was carried out, whatever the response. */
  readonly applied: boolean;
  /** By the emulator's clock. */
  readonly at: number;
}

/** A plan, and what it did. */
export interface PlanState {
  /** `plan` in the log. */
  readonly id: number;
  readonly plan: FaultPlan;
  readonly on: boolean;
  /** How many requests matched its `on`. */
  readonly matched: number;
  /** How many times it struck. */
  readonly struck: number;
}

/** Faults of a running emulator. */
export interface Faults {
  /** Adds plans. Each counts matching requests from now on. Returns their ids: `plan` in the log. */
  add(...plans: readonly FaultPlan[]): readonly number[];
  /** Switches a plan off, or on again. Its counts are kept; while it is off, it counts nothing. */
  switch(id: number, on: boolean): void;
  /** Removes a plan. */
  remove(id: number): void;
  /** Removes all plans. The log is kept. */
  clear(): void;
  /** The plans there are, in the order in which they were added. */
  readonly plans: readonly PlanState[];
  /**
   * The faults that occurred since the start or the last reset, in the order of arrival; the last 20,000. Climbing usage is
   * included when it refuses a call.
   */
  readonly log: readonly FaultRecord[];
}
