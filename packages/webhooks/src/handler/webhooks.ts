import { isLeft } from '@edgewalk/core/declare';
import {
  checkHandshake,
  checkTokens,
  plainText,
  type QueryLike,
  refusalOf,
  type WebhookAnswer,
} from '../handshake/challenge.js';
import type { FieldName, ObjectName } from '../objects/objects.js';
import type { EventOf, WebhookEvent } from '../receive/event.js';
import { defaultMaxBytes, type DeliveryRequest, type Receiver, receiver } from '../receive/receive.js';
import { HandshakeError, type WebhookError } from '../signature/errors.js';
import { Gate } from './gate.js';
import { checkOptions, type WebhooksOptions } from './options.js';
import type { Outcome } from './outcome.js';
import { type Claiming, processEvent } from './process.js';
import { type Filtered, type FilterOf, type Handler, Routes } from './routes.js';
import { memoryClaims } from './store.js';

const day = 86_400_000;

/** A request to the callback: the handshake or a delivery. */
export interface WebhookRequest extends Partial<DeliveryRequest> {
  readonly method: string;
  /** For a handshake: the URL, its query, or the parsed query. */
  readonly query?: QueryLike | undefined;
}

export interface HandleOptions {
  /**
   * Answers before the events are handled; the runtime waits for them. Events that fail then are lost, because Meta does
   * not send them again. With a queue, see `enqueue`, they are not.
   */
  readonly waitUntil?: ((work: Promise<unknown>) => void) | undefined;
}

/** Receives webhooks: answers handshakes, verifies deliveries, and calls the handlers once for each event. */
export class Webhooks {
  readonly #options: WebhooksOptions;
  readonly #receive: Receiver;
  readonly #routes: Routes;
  readonly #gate: Gate;
  readonly #claiming: Claiming;
  readonly #end = new AbortController();

  /** The largest accepted body, in bytes. */
  get maxBytes(): number {
    return this.#options.maxBytes ?? defaultMaxBytes;
  }

  /** @internal Use `webhooks()`. */
  constructor(options: WebhooksOptions) {
    checkOptions(options);
    checkTokens(options.verifyToken);
    this.#options = options;
    this.#receive = receiver(options.secrets, options);
    this.#routes = new Routes(options.includeOwn ?? false);
    this.#gate = new Gate(options.concurrency ?? 8);
    const { store = memoryClaims(), leaseMs = 30_000, timeoutMs = 600_000, keepMs = 2 * day } = options;
    this.#claiming = { store, leaseMs, timeoutMs, keepMs };
  }

  /**
   * Adds a handler for a field: `.on('page', 'feed', { item: 'comment', verb: 'add' }, (event) => …)`. It gets events
   * of the documented shape; those that the account itself caused only with `includeOwn`. If it fails, Meta sends the
   * event again, and all handlers of the event run again.
   */
  on<O extends ObjectName, F extends FieldName<O>>(object: O, field: F, handler: Handler<EventOf<O, F>>): this;
  on<O extends ObjectName, F extends FieldName<O>, const M extends FilterOf<EventOf<O, F>['value']>>(
    object: O,
    field: F,
    filter: M,
    handler: Handler<Filtered<EventOf<O, F>, M>>,
  ): this;
  on(object: string, field: string, ...rest: readonly unknown[]): this {
    const [filter, handler] = rest.length > 1 ? rest : [undefined, rest[0]];
    this.#routes.add(object, field, filter, handler);
    return this;
  }

  /** Adds a handler for every event, including those that Edgewalk does not know. */
  onAny(handler: Handler<WebhookEvent>): this {
    this.#routes.addAny(handler);
    return this;
  }

  /** Answers a request from Meta. It never rejects: failures become answers, and go to `onRefused` or `onOutcome`. */
  async handle(request: WebhookRequest, options: HandleOptions = {}): Promise<WebhookAnswer> {
    const method = nameOf(request.method);
    if (method === 'GET' || method === 'HEAD') return this.#shake(request.query ?? '');
    if (method !== 'POST')
      return { status: 405, headers: { ...plainText, allow: 'GET, POST' }, body: 'MethodNotAllowed' };
    const { body, headers = {} } = request;
    // Without a body the refusal says so.
    const received = await this.#receive({ body: body as DeliveryRequest['body'], headers });
    if (isLeft(received)) return this.refuse(received.left);
    return this.#answer(received.right, options);
  }

  /** The answer to a request that an adapter refused before it was handled. */
  refuse(error: WebhookError): WebhookAnswer {
    this.#tell(() => this.#options.onRefused?.(error));
    return refusalOf(error);
  }

  /** Calls the handlers for events, such as those from a queue, and returns the outcome of each. Never rejects. */
  async dispatch(events: readonly WebhookEvent[]): Promise<readonly Outcome[]> {
    return Promise.all(events.map((event) => this.#gate.run(() => this.#process(event), this.#laneOf(event))));
  }

  /** Aborts the signal that handlers get, for shutdown. */
  close(): void {
    this.#end.abort();
  }

  async #shake(query: QueryLike): Promise<WebhookAnswer> {
    const found = await checkHandshake(query, this.#options.verifyToken);
    return found instanceof HandshakeError ? this.refuse(found) : { status: 200, headers: plainText, body: found };
  }

  async #answer(events: readonly WebhookEvent[], { waitUntil }: HandleOptions): Promise<WebhookAnswer> {
    const { enqueue } = this.#options;
    try {
      if (events.length === 0) return ok;
      if (enqueue) await enqueue(events);
      else if (waitUntil) waitUntil(this.dispatch(events));
      else return answerTo(await this.dispatch(events));
      return ok;
    } catch (error) {
      for (const event of events) this.#report({ event, ms: 0, state: 'failed', error });
      return { status: 500, headers: plainText, body: 'failed' };
    }
  }

  async #process(event: WebhookEvent): Promise<Outcome> {
    let handling: Promise<Outcome> | undefined;
    // Once, however often `around` calls it.
    const handle = () => (handling ??= this.#handleOne(event));
    const { around } = this.#options;
    // If `around` fails, or does not call `handle`, the event is handled anyway.
    const surround = async () => around?.(event, handle);
    await surround().catch(() => undefined);
    const outcome = await handle();
    this.#report(outcome);
    return outcome;
  }

  async #handleOne(event: WebhookEvent): Promise<Outcome> {
    const start = performance.now();
    const handlers = this.#routes.handlersOf(event);
    const state = await processEvent(event, handlers, { signal: this.#end.signal }, this.#claiming);
    return { event, ms: performance.now() - start, ...state };
  }

  /** Events of one lane are handled one after the other; copies of one event always are, so that the second is a duplicate. */
  #laneOf({ key, object, account, person }: WebhookEvent): string {
    const isOrdered = this.#options.order === 'conversation' && person !== undefined;
    return isOrdered ? `${object}/${account}/${person}` : key;
  }

  #report(outcome: Outcome): void {
    this.#tell(() => this.#options.onOutcome?.(outcome));
  }

  /** Observers that throw are ignored. */
  #tell(tell: () => void): void {
    try {
      tell();
    } catch {
      // Ignored.
    }
  }
}

/** JavaScript callers may leave the method out. */
const nameOf = (method: unknown): string => (typeof method === 'string' ? method.toUpperCase() : '');

const ok: WebhookAnswer = { status: 200, headers: plainText, body: 'ok' };

/** Meta sends a delivery again unless the answer is 200; events that were handled are duplicates then. */
function answerTo(outcomes: readonly Outcome[]): WebhookAnswer {
  const states = new Set(outcomes.map(({ state }) => state));
  if (states.has('failed')) return { status: 500, headers: plainText, body: 'failed' };
  return states.has('busy') ? { status: 503, headers: plainText, body: 'busy' } : ok;
}

/**
 * Makes a receiver of webhooks. Give it to an adapter, such as `@edgewalk/webhooks/express`, or call `handle()`.
 *
 * @example
 * const hook = webhooks({ secrets: process.env.APP_SECRET, verifyToken: process.env.VERIFY_TOKEN });
 * hook.on('instagram', 'comments', async ({ value }) => { … });
 */
export const webhooks = (options: WebhooksOptions): Webhooks => new Webhooks(options);
