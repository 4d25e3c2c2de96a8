import type { LoggedRequest } from '../http/log-entry.js';
import type { CallbackRule } from '../http/callback.js';
import type { FaultPlan } from '../faults/plan.js';
import type { Limits } from '../limits/limits.js';
import type { WebhookOptions } from '../webhooks/delivery.js';
import type { Clock } from '../world/clock.js';

export interface EmulatorOptions {
  /** The port to listen on; a free one unless given. */
  readonly port?: number;
  /** The address to listen on; loopback unless given, since the emulator is not meant to be reachable from a network. */
  readonly host?: string;
  /**
   * Further host names for requests, besides loopback, IP addresses, names without a dot and Meta's own. Others are refused,
   * so that no web site can reach the emulator by DNS rebinding.
   */
  readonly hosts?: readonly string[];
  /** Origins of web pages that may call, such as `http://localhost:5173`. Any unless given, as at Meta. */
  readonly origins?: 'any' | readonly string[];
  /** A whole number; the same seed gives the same data. 1 unless given. */
  readonly seed?: number;
  /** The emulator's time: `manualClock()` stands still until you advance it; the machine's time unless given. */
  readonly clock?: Clock;
  /** Refuses calls without `appsecret_proof`, like the setting of an app; false unless given. */
  readonly requireProof?: boolean;
  /** Returns the token of Instagram's code exchange flat, as Meta does, not inside `data`, as Meta documents; true unless given. */
  readonly flatInstagramTokens?: boolean;
  /**
   * Whether a callback URL must pass the handshake. `verified`, unless given, requires it, and https://; `local` also allows
   * http:// on this machine; `trusted` accepts any URL without a handshake.
   */
  readonly callbacks?: CallbackRule;
  /** Settings of webhooks that Meta keeps in the App Dashboard, and how they are sent. */
  readonly webhooks?: WebhookOptions;
  /**
   * Refuses unknown parameters, so that a misspelt name fails a test. False unless given, since Meta ignores them.
   */
  readonly strict?: boolean;
  /**
   * Field aliases, the method override, JSONP and retired operations, after the day on which Meta closed each: `served`, as
   * for an app that used them before, or `refused`, as for a new app. `served` unless given.
   */
  readonly closedFeatures?: 'served' | 'refused';
  /**
   * Planned failures, such as `[{ on: 'POST /{ig-user}/media_publish', nth: 1, fault: { lost: 'applied' } }]`. A reset
   * restarts the plans.
   */
  readonly faults?: readonly FaultPlan[];
  /** Rate limits, such as `{ app: { calls: 200, window: '1h' } }`; unlimited unless given. */
  readonly limits?: Limits;
  /**
   * How many accounts are hosted besides the usual ones, up to 20,000: each has its own owner, Page, media, tokens and
   * allowances. None unless given.
   */
  readonly accounts?: number | Hosting;
  /** Called with each request once its answer is known, as it is logged: without tokens. What it throws is ignored. */
  readonly onRequest?: (request: LoggedRequest) => void;
}

/** The accounts that an emulator hosts, and the agencies that work for them. */
export interface Hosting {
  /** How many accounts, up to 20,000. */
  readonly count: number;
  /** The agencies that work for them; 1 unless given. The accounts are dealt out to them in turn. */
  readonly agencies?: number;
  /** The apps of the agencies, at most one each; 1 unless given, which is `emulator.app`. */
  readonly apps?: number;
  /** The media of each account; 12 unless given. */
  readonly media?: number;
}
