// The JSON that the routes under /_emulator answer with. Times are milliseconds since 1970 by the emulator's clock.
import type { Login } from '@edgewalk/core';
import type { FaultPlan, FaultRecord } from '../faults/plan.js';
import type { RequestEntry } from './request-entry.js';
import type { Limits } from '../limits/limits.js';
import type { Pool } from '../limits/charge.js';
import type { Apps } from '../login/apps.js';
import type { NamedTokens } from '../login/tokens.js';
import type { DeliveryRecord } from '../webhooks/delivery.js';

/** `GET /requests/{id}`. */
export interface RequestDetail extends RequestEntry {
  /** How Edgewalk reads the answer, if it is an error. */
  readonly error?: ErrorReading | undefined;
  /** The ids of the deliveries that it caused. */
  readonly events: readonly string[];
}

/** An error of Edgewalk as data. */
export interface ErrorReading {
  /** Its class, such as `RateLimitError`. */
  readonly _tag: string;
  readonly message: string;
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** Whether a retry is safe. */
  readonly retry: 'safe' | 'after' | 'never';
  /** What a person should do. */
  readonly advice: string;
}

/** `GET /requests`, oldest first. */
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
  /** What time brings, the earliest first; at most 20. */
  readonly next: readonly Upcoming[];
}

/** Something that happens at a time of the clock. */
export interface Upcoming {
  readonly at: number;
  readonly what:
    | 'container ready'
    | 'container expires'
    | 'token expires'
    | 'data access ends'
    | 'message window closes'
    | 'limit opens'
    | 'story ends';
  /** The object, the account, or the token's name. */
  readonly id: string;
}

/** A plan of `GET /faults`. */
export interface PlanState {
  /** `plan` in the records of what it did. */
  readonly id: number;
  /** A regular expression is its source between slashes. */
  readonly plan: FaultPlan;
  readonly on: boolean;
  /** How many requests matched `on` of the plan while it was switched on. */
  readonly matched: number;
  /** How many times it struck. */
  readonly struck: number;
}

/** `GET /faults`. */
export interface FaultsDocument {
  readonly data: readonly FaultRecord[];
  readonly plans: readonly PlanState[];
}

/** A plan of `GET /faults/presets`, with a sentence for people. */
export interface FaultPreset {
  readonly name: string;
  readonly sentence: string;
  readonly plan: FaultPlan;
}

/** `GET /limits`. */
export interface LimitsDocument {
  readonly limits: Limits;
  readonly gauges: readonly GaugeReading[];
}

/** How much of an allowance is used. */
export interface GaugeReading {
  readonly pool: Pool;
  /** The id of the app, the person, the account or the Page. */
  readonly of: string;
  /** Its name, if it has one. */
  readonly name?: string | undefined;
  /** Whole percent. */
  readonly percent: number;
  /** The calls of the window. */
  readonly calls: number;
  /** How many calls are allowed; missing where nothing is refused. */
  readonly allowed?: number | undefined;
  readonly windowMs: number;
  /** When calls are taken again, if they are refused now. */
  readonly opensAt?: number | undefined;
}

/** `GET /containers`, newest first. */
export interface ContainersDocument {
  readonly data: readonly ContainerState[];
}

export type ContainerStatus = 'IN_PROGRESS' | 'FINISHED' | 'PUBLISHED' | 'ERROR' | 'EXPIRED';

/** A container of Instagram or Threads, and how it went. */
export interface ContainerState {
  readonly id: string;
  readonly tree: 'instagram' | 'threads';
  /** The id of the account or the profile. */
  readonly account: string;
  /** Such as `image`, `reel`, `album`, `story image`; of Threads `text`, `image`, `video`, `carousel`. */
  readonly kind: string;
  readonly caption?: string | undefined;
  /** The album that it is an item of. */
  readonly parent?: string | undefined;
  readonly children: readonly string[];
  readonly createdAt: number;
  /** The states that it has reached, oldest first. */
  readonly states: readonly { readonly state: ContainerStatus; readonly at: number }[];
  /** When its processing ends or ended; missing while it waits for an upload. */
  readonly readyAt?: number | undefined;
  readonly expiresAt: number;
  /** The id of the media or the post. */
  readonly publishedAs?: string | undefined;
  /** Why it failed. */
  readonly error?: string | undefined;
  /** The address of the picture that it was made from. */
  readonly thumbnail?: string | undefined;
}

/** `GET /tokens`. */
export interface TokensDocument {
  readonly url: string;
  readonly tokens: NamedTokens;
  readonly apps: Apps;
  readonly details: readonly TokenDetail[];
  /** What permissions allow, in words, by name. */
  readonly words: Readonly<Record<string, string>>;
}

/** What is known of a token, without its text. */
export interface TokenDetail {
  readonly name: string;
  readonly login: Login | 'basicDisplay';
  readonly kind: 'user' | 'page' | 'app' | 'system';
  /** The name of the person, the Page, the account or the app. */
  readonly holder: string;
  readonly permissions: readonly string[];
  readonly issuedAt: number;
  /** Missing where it never expires. */
  readonly expiresAt?: number | undefined;
  readonly dataAccessEndsAt?: number | undefined;
  readonly works: boolean;
  /** Of the error that it is refused with. */
  readonly code?: number | undefined;
  readonly subcode?: number | undefined;
  /** The name of the app. */
  readonly app: string;
}

/** `GET /visitors/people`: people who may act. */
export interface PeopleDocument {
  readonly data: readonly VisitorPerson[];
}

export interface VisitorPerson {
  readonly id: string;
  /** Where the person acts. */
  readonly on: 'instagram' | 'facebook' | 'threads';
  /** What `as` takes: a username, on Facebook the name. */
  readonly username: string;
  readonly name: string;
  /** The address of a picture. */
  readonly picture: string;
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
  readonly faults: FaultsDocument;
  readonly limits: LimitsDocument;
  readonly reset: Readonly<Record<string, never>>;
}
