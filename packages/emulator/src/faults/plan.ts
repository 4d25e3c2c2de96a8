import type { PlannedError } from '../errors/planned.js';
import type { PlannedUploadRefusal } from '../errors/upload-refusal.js';
import type { Pool } from '../limits/charge.js';
import type { DeliveryFault } from '../webhooks/delivery.js';
import type { Duration } from '../world/duration.js';
import type { PlannedProcessing } from '../world/processing.js';

type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/**
 * Which requests: `POST /{ig-user}/media_publish`, `GET /{page}`, `GET /{ig-user}/*`, `GET /oauth/access_token`, `POST`
 * alone, `batch` for a batch as a whole, or an expression that is held against `POST /1784…/media_publish`. A name in
 * braces stands for every object of that node, however it is addressed; `*` for anything. `delivery` stands for what is
 * sent to callbacks, `delivery instagram/comments` for the events of one field.
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
  /** Percent for each call. */
  readonly climbs: number;
  /** Whose allowance; the app's unless given. */
  readonly of?: Pool;
  /** After so long by the emulator's clock a call is forgotten; an hour unless given. */
  readonly window?: Duration;
}

/** A body that breaks off. */
export interface PlannedCut {
  /** How many of its bytes arrive. */
  readonly after: number;
  /** What is answered to them; unless given, the connection is closed. */
  readonly answer?: PlannedRefusal;
}

/** A refusal, in one of Meta's forms. */
export type PlannedRefusal =
  | { readonly error: PlannedError }
  | { readonly rupload: PlannedUploadRefusal }
  | { readonly html: number }
  | { readonly status: number };

/** What happens to a request. */
export type Fault =
  /** It is refused. */
  | { readonly error: PlannedError }
  /** It is refused in the form of the upload host. */
  | { readonly rupload: PlannedUploadRefusal }
  /**
   * Its file breaks off: what arrived of it is kept where an upload can go on, and nothing is done with any other form.
   * Requests without a file are not concerned.
   */
  | { readonly cut: PlannedCut }
  /** It is done; wherever the response says at which byte a file goes on, it says this one. */
  | { readonly offset: number }
  /** It is done; Meta's work on what it makes goes like this. It may be combined with other faults. */
  | { readonly processing: PlannedProcessing }
  /** It is done, and the response is as if it were refused. */
  | { readonly refusedButLive: PlannedError }
  /** The object cannot be seen: 100/33. */
  | { readonly unreadable: true }
  /** The connection is reset before a byte of the response, after or before it is done. */
  | { readonly lost: 'applied' | 'not applied' }
  /** The connection is reset before it is done, or in the middle of the response. */
  | { readonly reset: 'before' | 'during' }
  /** It is done; the JSON of the response ends in the middle. */
  | { readonly truncate: true }
  /** It is not done: a page of HTML with this status. */
  | { readonly html: number }
  /** It is not done: this status and an empty body. */
  | { readonly status: number }
  /** It waits before it is done, in real time. */
  | { readonly delay: Duration | { readonly least: Duration; readonly most: Duration } }
  /** The item is null in the response of a batch. */
  | { readonly nullItem: 'applied' | 'not applied' }
  /** Of a delivery to a callback. All that match it apply. */
  | { readonly delivery: DeliveryFault }
  /** It uses up more than it should. What then has no allowance left is refused, whether it is meant by `on` or not. */
  | { readonly usage: PlannedUsage };

/** A fault, and the requests it applies to: all that match `on`, unless limited further. */
export interface FaultPlan {
  /** Every request unless given. */
  readonly on?: FaultTarget;
  /** This one alone, counted from 1 among those of `on`. */
  readonly nth?: number;
  /** This one and those after it. */
  readonly from?: number;
  /** Every fifth: 5. */
  readonly every?: number;
  /** Each with this chance, from 0 to 1, by the emulator's seed. */
  readonly chance?: number;
  /** At most so often. */
  readonly times?: number;
  /** So long by the emulator's clock, from the first request it applies to. */
  readonly for?: Duration;
  readonly fault: Fault;
}

/** What was done to a request. */
export interface FaultRecord {
  /** The plan, counted from 0 in the order in which plans were given. */
  readonly plan: number;
  /** Which request it was among those of the plan's `on`, counted from 1: what `nth` of a plan would say. */
  readonly nth: number;
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** Where it was in a batch, from 0. */
  readonly item?: number;
  readonly fault: Fault;
  /** Whether the emulator carried the request out, whatever the response. */
  readonly applied: boolean;
  /** By the emulator's clock. */
  readonly at: number;
}

/** Faults of a running emulator. */
export interface Faults {
  /** Adds plans. Each counts its requests from here on. */
  add(...plans: readonly FaultPlan[]): void;
  /** Ends all plans. What they did stays in the log. */
  clear(): void;
  /**
   * What was done to which request since the start or the last reset, in the order of arrival; the last 20,000. Usage
   * that climbs is in it where it refuses.
   */
  readonly log: readonly FaultRecord[];
}
