import { InvalidArgumentError } from '@edgewalk/core';
import { hasMethods, sha256 } from '@edgewalk/core/declare';
import type { Claim, ClaimStore } from './store.js';

/** The part of a `RowStore` of `@edgewalk/auth` that claims use; there are stores for files, Redis and Postgres. */
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
 * Keeps the claims of events in a store of rows that several processes share. The clocks of the processes must differ by
 * less than a fraction of the lease.
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
      // Another process was faster.
      return version === undefined ? { state: 'busy' } : claimed(rows, name, version);
    },
  };
}

/** The value is the end of the lease; afterwards the row may be claimed or removed. */
function until(leaseMs: number) {
  const end = Date.now() + leaseMs;
  return { value: String(end), dueAt: end };
}

/** A later claim has a later version, so an earlier one can no longer change the row. */
function claimed(rows: ClaimRows, name: string, first: number): Claim {
  // One change after the other: each needs the version that the previous one returned.
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
 * Removes expired rows, and returns how many. For stores that keep rows until they are removed; Redis does it by
 * `keepMs`.
 */
export async function forgetHandled(rows: ClaimRows): Promise<number> {
  const page = await rows.due(Date.now(), { limit: 1_000 });
  await Promise.all(page.map(({ key, version }) => rows.swap(key, version, undefined)));
  return page.length === 1_000 ? page.length + (await forgetHandled(rows)) : page.length;
}
