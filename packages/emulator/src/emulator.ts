import type { Faults } from './faults/plan.js';
import type { Agency, HostedAccount, HostedAccounts } from './hosted.js';
import type { LoggedRequest } from './http/log.js';
import type { Limits } from './limits/limits.js';
import type { App, Apps } from './login/apps.js';
import type { RevocationReason } from './login/token-record.js';
import type { NamedTokens } from './login/tokens.js';
import type { UploadedFile } from './objects/received.js';
import type { Visitors } from './visitors/visitors.js';
import type { Deliveries } from './webhooks/delivery.js';
import type { Clock } from './world/clock.js';
import type { Duration } from './world/duration.js';

/** A running emulator. */
export interface Emulator {
  /** What to pass as `baseUrl`. */
  readonly url: string;
  readonly tokens: NamedTokens;
  /** The app of Facebook Login: all of `tokens` but the Instagram ones belong to it. */
  readonly app: App;
  /** The app of each login. */
  readonly apps: Apps;
  readonly clock: Clock;
  /** What goes wrong: plans to add and to clear, and a log of what they did. */
  readonly faults: Faults;
  /** What was sent to callbacks, and what waits to be. */
  readonly deliveries: Deliveries;
  /** Strangers who comment, write, react … */
  readonly visitors: Visitors;
  /** The requests since the start or the last reset, oldest first; of very many, or very large ones, only the last. */
  readonly requests: readonly LoggedRequest[];
  /**
   * What has arrived of the file of a container, a video, a photo or a session of an app, by its id, through the API alone:
   * its size and its SHA-256. Undefined where no bytes were sent.
   */
  uploaded(id: string): UploadedFile | undefined;
  /** The accounts of the option `accounts`, by index; there are none without it. */
  readonly accounts: HostedAccounts;
  /** The agencies that work for `accounts`. */
  readonly agencies: readonly Agency[];
  /**
   * Puts a token out of use: the password was changed, the account is checkpointed, or the app was removed, which it is
   * unless a reason is given. With one of `accounts`, or its id, all tokens of that account are, and its agency no longer
   * reaches it.
   */
  revoke(target: string | HostedAccount, reason?: RevocationReason): void;
  /**
   * Has an Instagram account, or a Page, refuse all calls for a while by the emulator's clock, as one that has used up its
   * allowance: code 80002, or 80001, and `estimated_time_to_regain_access` in minutes. `0` ends it.
   */
  throttle(account: string | HostedAccount, length: Duration): void;
  /** Replaces the limits; usage begins anew. */
  limit(limits: Limits): void;
  /**
   * Puts everything back to how it was at the start: nodes, usage, requests, deliveries, and the faults and limits that were given then. The
   * clock stays where it is.
   */
  reset(): void;
  close(): Promise<void>;
}
