import type { Faults } from '../faults/plan.js';
import type { LoggedRequest } from '../http/log-entry.js';
import type { Limits } from '../limits/limits.js';
import type { App, Apps } from '../login/apps.js';
import type { RevocationReason } from '../login/token-record.js';
import type { NamedTokens } from '../login/tokens.js';
import type { UploadedFile } from '../objects/received.js';
import type { Inbox, Visitors } from '../visitors/visitors.js';
import type { Deliveries, DeletionConfirmation } from '../webhooks/delivery.js';
import type { Clock } from '../world/clock.js';
import type { Duration } from '../world/duration.js';
import type { VisitorPerson } from '../visitors/crowd.js';
import type { Allowances } from './allowances.js';
import type { ContainerState } from './containers.js';
import type { TokenDetail } from './token-details.js';
import type { Upcoming } from './upcoming.js';
import type { Agency, HostedAccount, HostedAccounts } from './hosted.js';

/** A running emulator. */
export interface Emulator {
  /** The `baseUrl` for clients. */
  readonly url: string;
  /**
   * The address of the console, a page for browsers, with the key of this start. The page is loaded when it is opened.
   */
  readonly console: string;
  /** Tokens that it accepts, and some that it refuses, by what they are for. */
  readonly tokens: NamedTokens;
  /** The app of Facebook Login: all of `tokens` but the Instagram ones belong to it. */
  readonly app: App;
  /** The app of each login. */
  readonly apps: Apps;
  /** Its time: that of the option `clock`. */
  readonly clock: Clock;
  /** Planned failures: add and clear plans, and read what they did. */
  readonly faults: Faults;
  /** Deliveries of webhooks: those that were sent, and those that wait. */
  readonly deliveries: Deliveries;
  /** Simulated people who comment, write, react … */
  readonly visitors: Visitors;
  /** People who may act as visitors: the seeded ones, and those who did under another name. */
  readonly people: readonly VisitorPerson[];
  /** The inbox where people at the business answer: another app that may control a conversation. */
  readonly inbox: Inbox;
  /** The requests since the start or the last reset, oldest first; of very many, or very large ones, only the last. */
  readonly requests: readonly LoggedRequest[];
  /**
   * Size and SHA-256 of the bytes that were uploaded for a container, a video, a photo or an upload session, by its id.
   * Undefined if none were sent.
   */
  uploaded(id: string): UploadedFile | undefined;
  /**
   * The person of a token asks the app to delete their data. Resolves to what the app's data deletion callback answered,
   * which Meta shows to the person; throws `InvalidArgumentError` if the answer is not as Meta asks for.
   */
  requestDeletion(token: string): Promise<DeletionConfirmation>;
  /** All containers of Instagram and Threads, newest first, with the times of their states. */
  readonly containers: readonly ContainerState[];
  /** The limits, and what is used of allowances by now. */
  readonly limits: Allowances;
  /** What time brings next, the earliest first; at most 20. */
  readonly upcoming: readonly Upcoming[];
  /** What is known of `tokens`: whose they are, what they may do, until when they work. */
  describeTokens(): readonly TokenDetail[];
  /** The accounts of the option `accounts`, by index; there are none without it. */
  readonly accounts: HostedAccounts;
  /** The agencies that work for `accounts`. */
  readonly agencies: readonly Agency[];
  /**
   * Invalidates a token: the password was changed, the account is checkpointed, or the app was removed, which is the default.
   * With one of `accounts`, or its id, it invalidates all tokens of that account, and its agency no longer reaches it.
   */
  revoke(target: string | HostedAccount, reason?: RevocationReason): void;
  /**
   * Lets an Instagram account, or a Page, refuse all calls for a while by the emulator's clock, as if its allowance were used
   * up: code 80002, or 80001, and `estimated_time_to_regain_access` in minutes. `0` ends it.
   */
  throttle(account: string | HostedAccount, length: Duration): void;
  /** Replaces the limits, and resets usage. */
  limit(limits: Limits): void;
  /**
   * Restores the initial state: data, usage, requests, deliveries, and the faults and limits of the options. The clock is
   * not changed.
   */
  reset(): void;
  /** Stops it, and closes its connections. */
  close(): Promise<void>;
}
