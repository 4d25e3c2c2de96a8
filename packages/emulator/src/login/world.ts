import type { Incoming } from '../http/request.js';
import type { Clock } from '../world/clock.js';
import type { Store } from '../world/store.js';
import type { Trees } from '../world/trees.js';
import type { CallbackRule } from '../http/callback.js';
import type { Outbox } from '../webhooks/outbox.js';
import type { Apps } from './apps.js';
import type { Logins } from './logins.js';
import type { TokenRecord, Tokens } from './token-record.js';

/** All that lives as long as the emulator, or until it is reset. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly trees: Trees;
  readonly tokens: Tokens;
  readonly apps: Apps;
  /** Codes, devices, and what people granted or declined. */
  readonly logins: Logins;
  readonly rules: Rules;
  /** What apps are told. */
  readonly outbox: Outbox;
}

/** What Meta leaves to an app's settings, or does in more ways than one. */
export interface Rules {
  /** Refuses calls that come without `appsecret_proof`. */
  readonly requireProof: boolean;
  /** Sends the response of Instagram's code exchange without the `data` that is documented. */
  readonly flatInstagramTokens: boolean;
  /** Asks callbacks for a challenge before it subscribes them, or takes any. */
  readonly callbacks: CallbackRule;
  /** Refuses parameters that an operation does not take; Meta ignores them. */
  readonly strict: boolean;
  /** Refuses what Meta closed to new apps, and operations that it retired, from their days on. */
  readonly closedFeatures: 'served' | 'refused';
}

/** A request whose token was checked. */
export interface Authenticated extends World {
  readonly request: Incoming;
  readonly token: TokenRecord;
}
