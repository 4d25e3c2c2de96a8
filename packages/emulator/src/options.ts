import type { CallbackRule } from './http/callback.js';
import type { FaultPlan } from './faults/plan.js';
import type { Limits } from './limits/limits.js';
import type { WebhookOptions } from './webhooks/delivery.js';
import type { Clock } from './world/clock.js';

export interface EmulatorOptions {
  /** A free port unless given. */
  readonly port?: number;
  /** Loopback unless given: the emulator has no secrets worth keeping, and no business on a network. */
  readonly host?: string;
  /**
   * Names that requests may give as their host, beside loopback, any IP address, names without a dot and Meta's own. A web
   * site that leads its own name to this machine is refused.
   */
  readonly hosts?: readonly string[];
  /** Whose pages in a browser may call, such as `http://localhost:5173`. Any origin's unless given, as at Meta. */
  readonly origins?: 'any' | readonly string[];
  /** The same seed seeds the same world. */
  readonly seed?: number;
  /** The machine's time unless given. */
  readonly clock?: Clock;
  /** Refuses calls without `appsecret_proof`, as an app's settings can ask of Meta; false unless given. */
  readonly requireProof?: boolean;
  /** Sends the response of Instagram's code exchange flat, as Meta does, and not inside `data`, as its guide has it; true unless given. */
  readonly flatInstagramTokens?: boolean;
  /**
   * Whether a webhook's address must repeat a challenge before it is subscribed, as Meta asks it to. `local` asks too, and
   * takes http:// where it leads to this machine; `trusted` asks none and takes all. `verified` unless given.
   */
  readonly callbacks?: CallbackRule;
  /** What Meta's dashboard holds of webhooks, and how they are sent. */
  readonly webhooks?: WebhookOptions;
  /**
   * Refuses parameters that an operation does not take: a misspelt name shows in a test. False unless given, since Meta
   * ignores them.
   */
  readonly strict?: boolean;
  /**
   * Field aliases, the method override, JSONP and retired operations, from the days on that Meta gave for each: served,
   * as to an app that has used them before, or refused, as to a new app. `served` unless given.
   */
  readonly closedFeatures?: 'served' | 'refused';
  /** What goes wrong, and when. A reset begins it again. */
  readonly faults?: readonly FaultPlan[];
  /** How many calls are taken; unlimited unless given. */
  readonly limits?: Limits;
  /**
   * How many accounts are hosted beside the usual ones, up to 20,000: each with an owner, a Page, media, tokens and
   * allowances of its own. None unless given.
   */
  readonly accounts?: number | Hosting;
}

/** The accounts that an emulator hosts, and who works for them. */
export interface Hosting {
  readonly count: number;
  /** The agencies that work for them; 1 unless given. The accounts are dealt out to them in turn. */
  readonly agencies?: number;
  /** The apps of the agencies, no more than those; 1 unless given, which is `emulator.app`. */
  readonly apps?: number;
  /** The media of each account; 12 unless given. */
  readonly media?: number;
}
