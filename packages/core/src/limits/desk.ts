import type { Timer } from '../policy/timer.js';
import type { Policy } from './policy.js';
import { type Answer, type Ask, type LimitStore, memoryStore, type Message, type Reply } from './store.js';

/** The shared store failed, or works again. */
export type StoreEvent =
  | { readonly kind: 'lost'; readonly error: Error }
  | { readonly kind: 'back'; readonly lostForMs: number };

interface DeskOptions {
  readonly store: LimitStore;
  readonly policy: Policy;
  readonly timer: Timer;
  /** The longest time that the shared store may take. */
  readonly timeoutMs: number;
  readonly onEvent: (event: StoreEvent) => void;
}

/** The answers, and whether the store has heard what it was told; otherwise it must be told again. */
export interface Heard {
  readonly answers: readonly Answer[];
  readonly isHeard: boolean;
}

/** How long to wait before a failed store is tried again. */
const storeRetryMs = 5_000;

const newName = (): string => Math.random().toString(36).slice(2) + Date.now().toString(36);

/** Talks with the store, and while that fails with a copy of its own that has heard the same. Never fails. */
export class Desk {
  /** The number of the next message. */
  seq = 1;
  readonly #options: DeskOptions;
  readonly #copy = memoryStore();
  readonly #process = newName();
  /** The store's clock minus the local one. */
  #offset: number | undefined;
  #lostAt: number | undefined;
  #retryAt = 0;

  /** Whether other processes share the store: then it is told of many calls at once. */
  get isShared(): boolean {
    return this.leaseMs !== undefined;
  }

  get leaseMs(): number | undefined {
    return this.#options.store.leaseMs;
  }

  constructor(options: DeskOptions) {
    this.#options = options;
  }

  exchange(asks: readonly Ask[]): Heard | Promise<Heard> {
    const { store, timer } = this.#options;
    const now = timer.now();
    const message = this.#message(asks, now);
    this.seq += 1;
    if (store.leaseMs !== undefined) return this.#exchangeShared(message, now);
    const reply = store.exchange(message, now);
    return 'then' in reply ? reply.then(hear) : hear(reply);
  }

  #message(asks: readonly Ask[], now: number): Message {
    const { policy, timeoutMs } = this.#options;
    const until = this.#offset === undefined ? undefined : now + this.#offset + timeoutMs;
    return { process: this.#process, seq: this.seq, until, policy, asks };
  }

  async #exchangeShared(message: Message, now: number): Promise<Heard> {
    if (this.#lostAt === undefined || now >= this.#retryAt) {
      try {
        const { answers } = await this.#askShared(message, now);
        this.#regain();
        this.#askCopy(this.#toCopy(message, answers, now), now);
        return { answers, isHeard: true };
      } catch (error) {
        this.#lose(error);
      }
    }
    return { answers: this.#askCopy(message, now), isHeard: false };
  }

  async #askShared(message: Message, now: number): Promise<Reply> {
    const { store, timer } = this.#options;
    const reply = await inTime(Promise.resolve(store.exchange(message, now)), this.#options);
    this.#offset = reply.now - timer.now();
    if (reply.answers.length < message.asks.length) throw new Error('the store of the limits heard of it too late');
    return reply;
  }

  #askCopy(message: Message, now: number): readonly Answer[] {
    // In memory the answer comes at once.
    return (this.#copy.exchange(message, now) as Reply).answers;
  }

  /** The copy hears what the store heard, and what others have learned. */
  #toCopy(message: Message, answers: readonly Answer[], now: number): Message {
    const asks = message.asks.map((ask, index): Ask => {
      const refusedMs = answers[index]?.closedMs ?? 0;
      const { seq } = message;
      const closing = { enteredAgo: now, ago: 0, seq, sent: false, served: false, refusedMs };
      return { ...ask, want: [0, 0, 0], spare: 0, back: refusedMs > 0 ? [...ask.back, closing] : ask.back };
    });
    return { ...message, asks };
  }

  #lose(reason: unknown): void {
    const { timer, onEvent } = this.#options;
    this.#retryAt = timer.now() + storeRetryMs;
    if (this.#lostAt !== undefined) return;
    this.#lostAt = timer.now();
    onEvent({ kind: 'lost', error: reason instanceof Error ? reason : new Error(String(reason)) });
  }

  #regain(): void {
    if (this.#lostAt === undefined) return;
    const lostForMs = this.#options.timer.now() - this.#lostAt;
    this.#lostAt = undefined;
    this.#options.onEvent({ kind: 'back', lostForMs });
  }
}

const hear = ({ answers }: Reply): Heard => ({ answers, isHeard: true });

/** Waits for a reply; fails when it takes too long. */
async function inTime(reply: Promise<Reply>, { timer, timeoutMs }: DeskOptions): Promise<Reply> {
  const done = new AbortController();
  const late = timer.sleep(timeoutMs, done.signal).then(() => {
    throw new Error(`the store of the limits did not answer within ${timeoutMs} ms`);
  });
  // The loser of the race must not become an unhandled rejection.
  late.catch(() => undefined);
  reply.catch(() => undefined);
  try {
    return await Promise.race([reply, late]);
  } finally {
    done.abort();
  }
}
