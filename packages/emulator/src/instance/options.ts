import type { CallbackRule } from '../http/callback.js';
import type { FaultPlan } from '../faults/plan.js';
import type { Limits } from '../limits/limits.js';
import type { WebhookOptions } from '../webhooks/delivery.js';
import type { Clock } from '../world/clock.js';

export interface EmulatorOptions {
  /** A free port unless given. */
  readonly port?: number;
  /** Loopback unless given: the emulator is not meant to be reachable from a network. */
  readonly host?: string;
  /**
   * Further host names for requests, besides loopback, IP addresses, names without a dot and Meta's own. Others are refused,
   * so that no web site can reach the emulator by DNS rebinding.
   */
  readonly hosts?: readonly string[];
  /** Origins of web pages that may call, such as `http://localhost:5173`. Any unless given, as at Meta. */
  readonly origins?: 'any' | readonly string[];
  /** The same seed gives the same data. */
  readonly seed?: number;
  /** The machine's time unless given. */
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
  /** Planned failures. A reset restarts the plans. */
  readonly faults?: readonly FaultPlan[];
  /** Rate limits; unlimited unless given. */
  readonly limits?: Limits;
}
