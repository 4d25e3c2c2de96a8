import type { Timer } from '../policy/timer.js';
import type { Policy } from './policy.js';
import type { ReturnedCall } from './settle.js';
import { type Answer, type Ask, type LimitStore, memoryStore, type Message, type Reply } from './store.js';
import { keep } from '../wire/bounded-cache.js';

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

/** Of how many allowances is kept what the store said last. */
const mostKnown = 50_000;

/** How long to wait before a failed store is tried again. */
const storeRetryMs = 5_000;

const newName = (): string => Math.random().toString(36).slice(2) + Date.now().toString(36);

/** Talks with the store, and while that fails with one of its own, which knows what the store said last. Never fails. */
export class Desk {
  /** The number of the next message. */
  seq = 1;
  readonly #options: DeskOptions;
  readonly #own = memoryStore();
  /** What the store said last of each allowance. */
  readonly #known = new Map<string, Answer & { readonly at: number }>();
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
        for (const [index, answer] of answers.entries())
          keep(this.#known, message.asks[index]?.key ?? '', { ...answer, at: now }, mostKnown);
        return { answers, isHeard: true };
      } catch (error) {
        this.#lose(error);
      }
    }
    return { answers: this.#askOwn(message, now), isHeard: false };
  }

  async #askShared(message: Message, now: number): Promise<Reply> {
    const { store, timer } = this.#options;
    const reply = await inTime(Promise.resolve(store.exchange(message, now)), this.#options);
    this.#offset = reply.now - timer.now();
    if (reply.answers.length < message.asks.length) throw new Error('the store of the limits heard of it too late');
    return reply;
  }

  #askOwn(message: Message, now: number): readonly Answer[] {
    const asks = message.asks.map((ask) => ({
      ...ask,
      back: [...this.#lastHeard(ask.key, message.seq, now), ...ask.back],
    }));
    // In memory the answer comes at once.
    return (this.#own.exchange({ ...message, asks }, now) as Reply).answers;
  }

  /** What the store said last of an allowance, as if a call had just learned it. */
  #lastHeard(key: string, seq: number, now: number): readonly ReturnedCall[] {
    const known = this.#known.get(key);
    if (known === undefined || !this.#known.delete(key)) return [];
    const { percent, ago: before = 0, closedMs } = known;
    const ago = before + now - known.at;
    const refusedMs = closedMs > 0 ? before + closedMs : undefined;
    return [{ enteredAgo: ago, ago, seq, sent: false, served: false, percent, refusedMs }];
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
