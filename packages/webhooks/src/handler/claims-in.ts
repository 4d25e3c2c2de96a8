import { InvalidArgumentError } from '@edgewalk/core';
import { hasMethods, sha256 } from '@edgewalk/core/declare';
import type { Claim, ClaimStore } from './store.js';

/** What claims need of a store of rows: the `RowStore` of `@edgewalk/auth` has it, in files, Redis and Postgres. */
export interface ClaimRows {
  read(key: string): Promise<{ readonly value: string; readonly version: number } | undefined>;
  /** Stores the text and returns its new version; undefined if the stored version is another. */
  swap(
    key: string,
    version: number,
    content: { readonly value: string; readonly dueAt?: number } | undefined,
  ): Promise<number | undefined>;
  /** Rows with a `dueAt` up to `before`. */
  due(
    before: number,
    page: { readonly limit: number },
  ): Promise<readonly { readonly key: string; readonly version: number }[]>;
}

const done = 'done';

/**
 * Claims of events in a store of rows, for all processes that share it. The clocks of the processes must agree to
 * within a fraction of the lease.
 *
 * @example webhooks({ secrets, verifyToken, store: claimsIn(redisRowStore(redis, { name: 'events', keepMs: 172_800_000 })) });
 */
export function claimsIn(rows: ClaimRows): ClaimStore {
  if (!hasMethods('read', 'swap', 'due')(rows))
    throw new InvalidArgumentError('claimsIn', 'give a store of rows, such as redisRowStore(redis, { name })');
  return {
    claim: async (key, leaseMs) => {
      const name = await sha256(key);
      const row = await rows.read(name);
      if (row?.value === done) return { state: 'done' };
      if (row && Number(row.value) > Date.now()) return { state: 'busy' };
      const version = await rows.swap(name, row?.version ?? 0, until(leaseMs));
      // Somebody else was faster.
      return version === undefined ? { state: 'busy' } : claimed(rows, name, version);
    },
  };
}

/** The end of the lease is the value; after it the row may be claimed, or forgotten. */
function until(leaseMs: number) {
  const end = Date.now() + leaseMs;
  return { value: String(end), dueAt: end };
}

/** Whoever claims later has a later version, and the earlier one changes nothing more. */
function claimed(rows: ClaimRows, name: string, first: number): Claim {
  // One change after the other: each needs the version that the one before it has made.
  let last: Promise<number | undefined> = Promise.resolve(first);
  const swap = async (content: { readonly value: string; readonly dueAt: number } | undefined): Promise<boolean> => {
    const before = last;
    const next = before.then((version) => (version === undefined ? undefined : rows.swap(name, version, content)));
    last = next.catch(() => before);
    return (await next) !== undefined;
  };
  return {
    state: 'claimed',
    extend: (leaseMs) => swap(until(leaseMs)),
    commit: (keepMs) => swap({ value: done, dueAt: Date.now() + keepMs }),
    release: () => swap(undefined),
  };
}

/**
 * Removes what needs no longer be remembered; returns how many rows. For stores that keep rows for ever: in Redis
 * `keepMs` does it.
 */
export async function forgetHandled(rows: ClaimRows): Promise<number> {
  const page = await rows.due(Date.now(), { limit: 1_000 });
  await Promise.all(page.map(({ key, version }) => rows.swap(key, version, undefined)));
  return page.length === 1_000 ? page.length + (await forgetHandled(rows)) : page.length;
}
