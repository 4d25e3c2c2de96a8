// The JSON that the routes under /_emulator answer with. Members that are undefined are missing.
import type { Retry } from '@edgewalk/core';
import type { FaultRecord, PlanState } from '../faults/plan.js';
import type { Allowances } from '../instance/allowances.js';
import type { ContainerState } from '../instance/containers.js';
import type { TokenDetail } from '../instance/token-details.js';
import type { Upcoming } from '../instance/upcoming.js';
import type { App, Apps, Product } from '../login/apps.js';
import type { NamedTokens } from '../login/tokens.js';
import type { VisitorPerson } from '../visitors/crowd.js';
import type { DeliveryRecord } from '../webhooks/delivery.js';
import type { RequestEntry } from './request-entry.js';

/** `GET /requests/{id}`. */
export interface RequestDetail extends RequestEntry {
  /** How Edgewalk reads what the client was sent, if it is an error. */
  readonly error?: ErrorReading | undefined;
}

/** An error of Edgewalk as data. */
export interface ErrorReading {
  /** Its class, such as `RateLimitError`. */
  readonly _tag: string;
  readonly message: string;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** Whether a retry is safe. */
  readonly retry: Retry;
  /** What a person should do. */
  readonly advice: string;
}

/** `GET /requests`, oldest first: those after the id `?after=`, of these the last `?limit=`. */
export interface RequestsDocument {
  readonly data: readonly RequestEntry[];
}

/** `GET /clock`. */
export interface ClockDocument {
  /** ISO 8601. */
  readonly now: string;
  readonly unix_ms: number;
  /** False for a clock that stands still. */
  readonly running: boolean;
  /** Whether it can be started and stopped. */
  readonly stoppable: boolean;
  /** What time brings, the earliest first. */
  readonly next: readonly Upcoming[];
}

/** `GET /faults`. A regular expression in a plan is its text between slashes. */
export interface FaultsDocument {
  readonly data: readonly FaultRecord[];
  readonly plans: readonly PlanState[];
}

/** `GET /limits`. */
export type LimitsDocument = Allowances;

/** `GET /containers`, newest first. */
export interface ContainersDocument {
  readonly data: readonly ContainerState[];
}

/** `GET /tokens`. */
export interface TokensDocument {
  readonly url: string;
  readonly tokens: NamedTokens;
  readonly apps: Apps;
}

/** `GET /tokens/details`: all but the texts of tokens, and the secrets of apps. */
export interface TokenDetailsDocument {
  readonly apps: Readonly<Record<Product, Pick<App, 'product' | 'id' | 'name'>>>;
  readonly details: readonly TokenDetail[];
  /** What permissions allow, in words, by name. */
  readonly words: Readonly<Record<string, string>>;
}

/** `GET /tokens/{id}`, where the id is the name of a token. */
export interface TokenDocument {
  readonly token: string;
}

/** `GET /visitors/people`. */
export interface PeopleDocument {
  readonly data: readonly VisitorPerson[];
}

/** What `POST /visitors/…` answers: the members of what was made, and the deliveries that it caused. */
export interface ActDocument {
  readonly [member: string]: unknown;
  /** Their ids. */
  readonly deliveries: readonly string[];
}

/** `GET /deliveries`, oldest first. */
export interface DeliveriesDocument {
  readonly data: readonly DeliveryRecord[];
}

/** The events of `GET /stream`, by name, with their data. */
export interface StreamEvents {
  /** Its `id` is that of the event, which `?after=` takes. */
  readonly request: RequestEntry;
  readonly delivery: DeliveryRecord;
  readonly clock: ClockDocument;
  /** Without the log. */
  readonly faults: Pick<FaultsDocument, 'plans'>;
  readonly limits: LimitsDocument;
  readonly reset: Readonly<Record<string, never>>;
}
