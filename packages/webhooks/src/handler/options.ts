import { checkObject, hasMethods, isCount, isFunction, may, type Rule, word } from '@edgewalk/core/declare';
import type { VerifyToken } from '../handshake/challenge.js';
import type { WebhookEvent } from '../receive/event.js';
import type { ReceiveOptions } from '../receive/receive.js';
import type { Secrets } from '../signature/secrets.js';
import type { WebhookError } from '../signature/errors.js';
import type { Outcome } from './outcome.js';
import type { ClaimStore } from './store.js';

export interface WebhooksOptions extends ReceiveOptions {
  /**
   * The secrets that deliveries may be signed with: of the app, of the Instagram app (Instagram Login), of the Threads
   * app; both the old and the new one during a rotation.
   */
  readonly secrets: Secrets;
  /** The verify token that you enter beside the callback URL; several during a change. */
  readonly verifyToken: VerifyToken;
  /** Remembers which events were handled. By default in memory, which suffices for one process. */
  readonly store?: ClaimStore;
  /** How many events are handled at the same time. 8 by default. */
  readonly concurrency?: number;
  /** `conversation`: events of one person with one account are handled one after the other. `none` by default. */
  readonly order?: 'none' | 'conversation';
  /** Whether handlers get events that the account itself caused. False by default: a bot would answer itself. */
  readonly includeOwn?: boolean;
  /** How long a claim lasts if its process dies. It is extended while the event is handled; 30 s by default. */
  readonly leaseMs?: number;
  /**
   * How long the handlers of one event may take; 10 minutes by default. Then `context.signal` is aborted, the event
   * counts as failed, and the next one takes its place.
   */
  readonly timeoutMs?: number;
  /** How long a handled event is remembered. 48 h by default: Meta sends again for 36 h. */
  readonly keepMs?: number;
  /**
   * Stores the events, such as in a queue, instead of calling the handlers; the delivery is answered when it resolves.
   * A worker passes them to `dispatch()` later. Events are plain data.
   */
  readonly enqueue?: (events: readonly WebhookEvent[]) => Promise<unknown>;
  /** Called with the outcome of every event. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Wraps the handling of each event, such as `traceWebhooks()` of `@edgewalk/opentelemetry`. */
  readonly around?: (event: WebhookEvent, handle: () => Promise<Outcome>) => Promise<Outcome>;
  /** Called with the reason for every request that was refused. */
  readonly onRefused?: (error: WebhookError) => void;
}

const count = may(isCount, 'write a whole number of 1 or more');
/** The longest delay of a timer. */
const longest = 2 ** 31 - 1;
const duration = may(
  (value) => typeof value === 'number' && value >= 1 && value <= longest,
  `write milliseconds, from 1 to ${longest}`,
);
const callback = may(isFunction, 'write a function');
/** Checked where it is used. */
const elsewhere: Rule = () => undefined;

const rules = {
  secrets: elsewhere,
  verifyToken: elsewhere,
  store: may(hasMethods('claim'), 'give a store, such as claimsIn(rows)'),
  concurrency: count,
  order: word('none', 'conversation'),
  includeOwn: may((value) => typeof value === 'boolean', 'write true or false'),
  leaseMs: duration,
  timeoutMs: duration,
  keepMs: may((value) => Number.isFinite(value) && (value as number) >= 1, 'write milliseconds, 1 or more'),
  enqueue: callback,
  onOutcome: callback,
  around: callback,
  onRefused: callback,
  allowSha1: may((value) => typeof value === 'boolean', 'write true or false'),
  maxBytes: elsewhere,
} satisfies Record<keyof WebhooksOptions, Rule>;

/** Refuses options that are wrong. */
export const checkOptions = (options: WebhooksOptions): void =>
  checkObject(options, 'webhooks', '{ secrets, verifyToken }', rules);
