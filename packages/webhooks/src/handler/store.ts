/** What a store returns for a key. */
export type Claim =
  /** The caller may handle it. */
  | ({ readonly state: 'claimed' } & ClaimLease)
  /** Another caller is handling it. */
  | { readonly state: 'busy' }
  /** It has been handled. */
  | { readonly state: 'done' };

/** The right to handle one event. Each method resolves to false if it has lapsed; then another caller may have it. */
export interface ClaimLease {
  /** Extends it. */
  extend(leaseMs: number): Promise<boolean>;
  /** Marks the event as handled, for `keepMs`. */
  commit(keepMs: number): Promise<boolean>;
  /** Gives the right up at once: the event was not handled. */
  release(): Promise<boolean>;
}

/**
 * Remembers which events were handled, for all processes that share it. A claim is a lease: if its process dies, the
 * event can be claimed again when the lease ends. Each method must be atomic in the store.
 */
export interface ClaimStore {
  claim(key: string, leaseMs: number): Promise<Claim>;
}

interface Entry {
  readonly token: number;
  readonly isDone: boolean;
  readonly endsAt: number;
}

export interface MemoryClaimsOptions {
  /** The most events that are remembered; 100,000 by default. */
  readonly most?: number;
  /** The time in milliseconds since 1970, for tests; `Date.now` by default. */
  readonly now?: () => number;
}

/** A store in the memory of one process. Above `most` events, 100,000 by default, it forgets the oldest. */
export const memoryClaims = (options: MemoryClaimsOptions = {}): ClaimStore => new MemoryClaims(options);

class MemoryClaims implements ClaimStore {
  readonly #entries = new Map<string, Entry>();
  readonly #most: number;
  readonly #now: () => number;
  #claims = 0;

  constructor({ most = 100_000, now = Date.now }: MemoryClaimsOptions) {
    this.#most = most;
    this.#now = now;
  }

  async claim(key: string, leaseMs: number): Promise<Claim> {
    const entry = this.#find(key);
    if (entry) return { state: entry.isDone ? 'done' : 'busy' };
    this.#claims += 1;
    const token = this.#claims;
    this.#set(key, { token, isDone: false, endsAt: this.#now() + leaseMs });
    return {
      state: 'claimed',
      extend: async (forMs) => this.#change(key, token, false, forMs),
      commit: async (forMs) => this.#change(key, token, true, forMs),
      release: async () => this.#isClaimedBy(key, token) && this.#entries.delete(key),
    };
  }

  #change(key: string, token: number, isDone: boolean, forMs: number): boolean {
    if (!this.#isClaimedBy(key, token)) return false;
    this.#set(key, { token, isDone, endsAt: this.#now() + forMs });
    return true;
  }

  #find(key: string): Entry | undefined {
    const entry = this.#entries.get(key);
    return entry && entry.endsAt > this.#now() ? entry : undefined;
  }

  #isClaimedBy(key: string, token: number): boolean {
    const entry = this.#find(key);
    return entry?.token === token && !entry.isDone;
  }

  #set(key: string, entry: Entry): void {
    // The newest come last.
    this.#entries.delete(key);
    this.#entries.set(key, entry);
    const [oldest] = this.#entries.keys();
    if (this.#entries.size > this.#most && oldest !== undefined) this.#entries.delete(oldest);
  }
}
