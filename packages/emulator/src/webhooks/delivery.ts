import type { Login } from '@edgewalk/core';
import type { Duration } from '../world/duration.js';

/** A fault of a delivery. */
export type DeliveryFault =
  /** It is sent again after it was answered with 200. */
  | 'duplicate'
  /** It is sent after the next one, or after a minute if there is none. */
  | 'reversed'
  /** Its body is sent in many small pieces. */
  | 'split'
  /** Its first attempt has no signature. */
  | 'unsigned'
  /** Its first attempt is signed with another secret. */
  | 'wrong signature'
  /** It is sent later, by the emulator's clock. */
  | { readonly late: Duration };

/** One request to a callback. */
export interface DeliveryAttempt {
  /** By the emulator's clock. */
  readonly at: number;
  /** The status of the answer; 0 if there was none. */
  readonly status: number;
  /** Why there was no answer. */
  readonly problem?: string;
  /** The body of the answer, for the data deletion callback only. */
  readonly answer?: string;
}

/** An event, without its value. */
export interface DeliveredEvent {
  readonly object: string;
  readonly field: string;
  /** The Page, Instagram account or person. */
  readonly account: string;
}

/** A delivery that was sent, or waits. */
export interface DeliveryRecord {
  readonly id: string;
  readonly app: LoginApp;
  readonly url: string;
  readonly events: readonly DeliveredEvent[];
  /** The same bytes in every attempt; empty before the first. */
  readonly body: string;
  /** `given up` after 36 hours without a 200. */
  readonly state: 'waiting' | 'delivered' | 'given up';
  readonly attempts: readonly DeliveryAttempt[];
  readonly faults: readonly DeliveryFault[];
}

/** Webhooks of a running emulator. */
export interface Deliveries {
  /** What was sent since the start or the last reset, oldest first; the last 20,000. */
  readonly log: readonly DeliveryRecord[];
  /** Does something, and resolves to its result and the ids of the deliveries that it caused; they may not be sent yet. */
  causedBy<Result>(act: () => Result): Promise<{ readonly result: Result; readonly ids: readonly string[] }>;
  /** Sends the same bytes of a delivery once more. */
  redeliver(id: string): Promise<DeliveryRecord>;
  /** Waits until everything that is due was sent and answered. Retries that wait for the clock are not due. */
  settled(): Promise<void>;
  /** Sets callback and fields of the app of Instagram Login, after the handshake; at Meta this is in the dashboard. */
  subscribeInstagram(callback: AppCallback): Promise<void>;
  /** The same for the app of Threads, whose fields are `replies`, `mentions`, `publish` and `delete`. */
  subscribeThreads(callback: AppCallback): Promise<void>;
  /** Sets the addresses for people who leave an app; at Meta this is in the dashboard. There is no handshake. */
  setLeavingUrls(app: LoginApp, urls: LeavingUrls): void;
}

/** An app that people log in to. */
export type LoginApp = Login;

/** The addresses of an app that are called with a signed request. */
export interface LeavingUrls {
  /** When a person removes the app. */
  readonly deauthorize?: string;
  /** When a person asks for their data to be deleted. */
  readonly dataDeletion?: string;
}

/** What Meta shows a person who asked for the deletion of their data. */
export interface DeletionConfirmation {
  /** Where the person can follow the deletion. */
  readonly url: string;
  readonly confirmation_code: string;
}

/** An app whose callback and fields are set in the dashboard only. */
export type DashboardApp = Exclude<LoginApp, 'facebook'>;

/** Callback and fields of the app of Instagram Login, or of Threads. */
export interface AppCallback {
  /** The address that events are sent to. */
  readonly callbackUrl: string;
  /** The verify token that the handshake sends. */
  readonly verifyToken: string;
  /** Which events, such as `comments` and `messages`; `message_echoes` is a field of its own. */
  readonly fields: readonly string[];
}

/** Settings of webhooks that Meta keeps in the App Dashboard, and how they are sent. */
export interface WebhookOptions {
  /** The app of Instagram Login; the handshake comes before the first delivery. */
  readonly instagram?: AppCallback;
  /** The app of Threads; all its grants are subscribed. */
  readonly threads?: AppCallback;
  /** Called with a signed request when a person leaves an app. */
  readonly leavingUrls?: { readonly [App in LoginApp]?: LeavingUrls };
  /** How many events share a request at most, if they happen at once: 1 to 1000; 1 unless given. */
  readonly batch?: number;
}
