import type { Duration } from '../world/duration.js';

/** What goes wrong with a delivery. */
export type DeliveryFault =
  /** It is sent once more after it was taken. */
  | 'duplicate'
  /** It is sent after the one that follows it; where none follows, a minute later. */
  | 'reversed'
  /** Its body comes in many small pieces. */
  | 'split'
  /** Its first attempt has no signature. */
  | 'unsigned'
  /** Its first attempt is signed with another secret. */
  | 'wrong signature'
  /** It is sent so much later by the emulator's clock. */
  | { readonly late: Duration };

/** One request to a callback. */
export interface DeliveryAttempt {
  /** By the emulator's clock. */
  readonly at: number;
  /** What was answered; 0 where there was no answer. */
  readonly status: number;
  /** Why there was none. */
  readonly problem?: string;
  /** The body of the answer, where it matters: to a request for deletion. */
  readonly answer?: string;
}

/** An event, without its value. */
export interface DeliveredEvent {
  readonly object: string;
  readonly field: string;
  /** The Page, Instagram account or person. */
  readonly account: string;
}

/** What was sent to a callback, or waits to be. */
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
  /** Sends a delivery once more, the same bytes. */
  redeliver(id: string): Promise<DeliveryRecord>;
  /** Waits until everything that is due was sent and answered. What waits for the clock stays. */
  settled(): Promise<void>;
  /** Sets callback and fields of the app of Instagram Login, after the handshake; at Meta this is in the dashboard. */
  subscribeInstagram(callback: InstagramCallback): Promise<void>;
  /** Sets the addresses for people who leave an app; at Meta this is in the dashboard. There is no handshake. */
  setLeavingUrls(app: LoginApp, urls: LeavingUrls): void;
}

/** An app that people log in to. */
export type LoginApp = 'facebook' | 'instagram';

/** The addresses of an app that are called with a signed request. */
export interface LeavingUrls {
  /** When a person removes the app. */
  readonly deauthorize?: string;
  /** When a person asks for their data to be deleted. */
  readonly dataDeletion?: string;
}

/** What a person is shown who asked for their data to be deleted. */
export interface DeletionConfirmation {
  /** Where the person can follow the deletion. */
  readonly url: string;
  readonly confirmation_code: string;
}

/** Where the app of Instagram Login receives, and what. */
export interface InstagramCallback {
  readonly callbackUrl: string;
  readonly verifyToken: string;
  /** Such as `comments` and `messages`; `message_echoes` is a field of its own. */
  readonly fields: readonly string[];
}

/** What Meta's dashboard holds of webhooks, and how they are sent. */
export interface WebhookOptions {
  /** The app of Instagram Login; the handshake comes before the first delivery. */
  readonly instagram?: InstagramCallback;
  /** Called with a signed request when a person leaves an app. */
  readonly leavingUrls?: { readonly [App in LoginApp]?: LeavingUrls };
  /** The most events of one request, from 1 to 1000, where several happen at once; 1 unless given. */
  readonly batch?: number;
}
