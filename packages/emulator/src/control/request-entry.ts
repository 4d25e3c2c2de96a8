import type { Fault } from '../faults/plan.js';

/** A request, as `GET /requests` lists it. Tokens, and what is derived from them, are `[token]`. */
export interface RequestEntry {
  /** From 1; it grows over resets, too. */
  readonly id: number;
  /** When its head had arrived. */
  readonly at: number;
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** The path by nodes, as a fault is planned for it: `/{ig-user}/media`. */
  readonly named: string;
  /** The version in the path, if there was one. */
  readonly version?: string | undefined;
  /** Query and body merged, as they were sent. */
  readonly params: Readonly<Record<string, unknown>>;
  /** 0 if a fault withheld the whole response. */
  readonly status: number;
  /** From its head to its answer: milliseconds of real time, to a tenth. */
  readonly took: number;
  /** The token's name in `tokens`; otherwise `hosted`, `page`, `app` or `login`, or `unknown`. Missing without a token. */
  readonly token?: string | undefined;
  /** The Instagram account, the profile or the Page that it concerns, if known. */
  readonly account?: string | undefined;
  /** The usage headers of the answer, by name. */
  readonly usage: Readonly<Record<string, unknown>>;
  /** What the client was sent, or would have been sent. Missing for the oldest of very many requests. */
  readonly answer?: RequestAnswer | undefined;
  /** What the emulator answered, where a fault replaced or changed it. */
  readonly truth?: RequestAnswer | undefined;
  /** How much of the answer reached the client. */
  readonly seen: 'all' | 'half' | 'none';
  /** The fault that struck it. */
  readonly fault?: { readonly plan: number; readonly fault: Fault } | undefined;
  /** Whether it was carried out, whatever the client saw. */
  readonly applied: boolean;
}

/** An answer. */
export interface RequestAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The first 16,384 characters. */
  readonly body: string;
  /** How many characters the whole body has. */
  readonly length: number;
}
