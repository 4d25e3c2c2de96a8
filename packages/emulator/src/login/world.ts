import type { Incoming } from '../http/request.js';
import type { Clock } from '../world/clock.js';
import type { Store } from '../world/store.js';
import type { Trees } from '../world/trees.js';
import type { CallbackRule } from '../http/callback.js';
import type { Outbox } from '../webhooks/outbox.js';
import type { Apps } from './apps.js';
import type { Logins } from './logins.js';
import type { TokenRecord, Tokens } from './token-record.js';

/** The state of an emulator, until it is reset. */
export interface World {
  readonly store: Store;
  readonly clock: Clock;
  readonly trees: Trees;
  readonly tokens: Tokens;
  readonly apps: Apps;
  /** Codes, devices, and what people granted or declined. */
  readonly logins: Logins;
  readonly rules: Rules;
  /** Sends events to apps. */
  readonly outbox: Outbox;
}

/** Settings that an app has at Meta, and variants of Meta's behaviour. */
export interface Rules {
  /** Refuses calls that come without `appsecret_proof`. */
  readonly requireProof: boolean;
  /** Sends the response of Instagram's code exchange without the `data` that is documented. */
  readonly flatInstagramTokens: boolean;
  /** Whether callbacks must pass the handshake. */
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
