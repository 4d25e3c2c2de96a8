import { InvalidArgumentError } from '@edgewalk/core';
import { isObject, suggest } from '@edgewalk/core/declare';
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
   * app; the old and the new one while a secret changes.
   */
  readonly secrets: Secrets;
  /** The text that you enter beside the callback. Several while it changes. */
  readonly verifyToken: VerifyToken;
  /** Remembers what was handled. In memory by default, which is enough for one process. */
  readonly store?: ClaimStore;
  /** How many events are handled at once. 8 by default. */
  readonly concurrency?: number;
  /** `conversation`: events of one person with one account are handled one after the other. At once by default. */
  readonly order?: 'none' | 'conversation';
  /** Handlers get what the account itself did, too. False by default: a bot would answer itself. */
  readonly includeOwn?: boolean;
  /** For how long an event stays with a process that does not answer. Prolonged while it is handled; 30 s by default. */
  readonly leaseMs?: number;
  /** For how long a handled event is remembered. 48 h by default: Meta sends again for 36 h. */
  readonly keepMs?: number;
  /**
   * Takes the events instead of the handlers, such as into a queue, and answers when it is done. Whoever takes them out
   * gives them to `dispatch()`. They are plain data.
   */
  readonly enqueue?: (events: readonly WebhookEvent[]) => Promise<unknown>;
  /** Told of every event and what became of it. */
  readonly onOutcome?: (outcome: Outcome) => void;
  /** Runs around the handling of an event, such as `traceWebhooks()` of `@edgewalk/opentelemetry`. */
  readonly around?: (event: WebhookEvent, handle: () => Promise<Outcome>) => Promise<Outcome>;
  /** Told of every request that was refused. */
  readonly onRefused?: (error: WebhookError) => void;
}

const known: Readonly<Record<keyof WebhooksOptions, true>> = {
  secrets: true,
  verifyToken: true,
  store: true,
  concurrency: true,
  order: true,
  includeOwn: true,
  leaseMs: true,
  keepMs: true,
  enqueue: true,
  onOutcome: true,
  around: true,
  onRefused: true,
  allowSha1: true,
  maxBytes: true,
};

/** Complains of what JavaScript lets through. */
export function checkOptions(options: unknown): asserts options is WebhooksOptions {
  if (!isObject(options)) throw refuse('write webhooks({ secrets, verifyToken })');
  const names = Object.keys(known);
  const wrong = Object.keys(options).find((name) => !names.includes(name));
  if (wrong !== undefined) throw refuse(`there is no option ${wrong}: ${suggest(wrong, names)}`);
  for (const name of ['concurrency', 'leaseMs', 'keepMs'])
    if (options[name] !== undefined && !(Number(options[name]) >= 1))
      throw refuse(`${name}: write a number of 1 or more`);
  if (!['none', 'conversation', undefined].includes(options['order'] as string))
    throw refuse("order: write 'none' or 'conversation'");
}

const refuse = (advice: string) => new InvalidArgumentError('webhooks', advice);
