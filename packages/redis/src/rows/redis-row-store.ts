import { randomUUID } from 'node:crypto';
import {
  checkRowKey,
  type DuePage,
  type Row,
  type RowContent,
  type RowLease,
  type RowStore,
} from '@edgewalk/auth/stores';
import { checkObject, hasMethods, InvalidArgumentError, may, must } from '@edgewalk/core/declare';
import type { RedisCommands } from '../run-script.js';
import { dueScript, leaseScript, readScript, releaseScript, swapScript } from './scripts.js';

export interface RedisRowStoreOptions {
  /** What the rows are, such as `tokens` or `checkpoints`: each kind needs a name of its own. */
  readonly name: string;
  /** The prefix of every key; `edgewalk` by default. Apps that share a Redis need different prefixes. */
  readonly prefix?: string;
  /** How long a row is kept after its last change, in milliseconds; forever by default, as tokens must be. */
  readonly keepMs?: number;
}

const isName = (value: unknown) => typeof value === 'string' && /^[^{}]+$/.test(value);

const rules = {
  name: must(isName, "write what the rows are, such as 'tokens', without { and }"),
  prefix: may(isName, 'write a text without { and }'),
  keepMs: may((value) => Number.isSafeInteger(value) && Number(value) > 0, 'write whole milliseconds above 0'),
};

/**
 * Keeps rows in Redis, for all processes and hosts: the tokens of a vault, or the checkpoints of posts. Leases run by the
 * clock of the server. The connection stays yours: you open, configure and close it.
 *
 * @example tokenVault({ login, store: redisRowStore(new Redis(url), { name: 'tokens' }) });
 */
export function redisRowStore(redis: RedisCommands, options: RedisRowStoreOptions): RowStore {
  if (!hasMethods('eval', 'evalsha')(redis))
    throw new InvalidArgumentError('redisRowStore', 'give a client of ioredis, such as new Redis(url)');
  checkObject(options, 'redisRowStore', "{ name: 'tokens' }", rules);
  const { name, prefix = 'edgewalk', keepMs } = options;
  // The braces are a hash tag: all keys of a store are on one node of a cluster, where one script can access them.
  const names = new Names(`{${prefix}:${name}}`);
  return {
    read: async (key) => toRow(key, (await readScript(redis, [names.row(key)], [])) as RowReply),
    swap: async (key, version, content) => {
      const args = [String(version), key, ...(content ? contentArgs(content, keepMs) : [])];
      const swapped = await swapScript(redis, [names.row(key), names.lease(key), names.index], args);
      return swapped === null ? undefined : Number(swapped);
    },
    lease: (key, forMs) => lease(redis, names, key, forMs),
    due: async (before, page) => {
      const found = await dueScript(redis, [names.index], [...boundsOf(before, page), String(page.limit), names.rows]);
      return (found as [string, RowReply][]).flatMap(([key, reply]) => toRow(key, reply) ?? []);
    },
  };
}

/** The names of Redis' keys. */
class Names {
  readonly index: string;
  /** How the names of all rows begin. */
  readonly rows: string;
  readonly #tag: string;
  constructor(tag: string) {
    this.#tag = tag;
    this.index = `${tag}:due`;
    this.rows = `${tag}:row:`;
  }
  row(key: string): string {
    checkRowKey(key, 'redisRowStore');
    return this.rows + key;
  }
  lease(key: string): string {
    return `${this.#tag}:lease:${key}`;
  }
}

type RowReply = [value: string | null, version: string | null, due: string | null] | null;

function toRow(key: string, reply: RowReply): Row | undefined {
  const [value = null, version = null, due = null] = reply ?? [];
  if (value === null || version === null) return undefined;
  const dueAt = due === null || due === '' ? undefined : Number(due);
  return { key, value, version: Number(version), ...(dueAt !== undefined && { dueAt }) };
}

const contentArgs = ({ value, dueAt }: RowContent, keepMs: number | undefined): readonly string[] => [
  value,
  dueAt === undefined ? '' : pad(dueAt),
  keepMs === undefined ? '' : String(keepMs),
];

/** Texts of one length, whose order is that of the times. */
const pad = (time: number): string => String(Math.ceil(time)).padStart(16, '0');

const boundsOf = (before: number, { after }: DuePage): readonly string[] => [
  after ? `(${pad(after.dueAt ?? 0)}:${after.key}` : '-',
  `(${pad(before + 1)}:`,
];

async function lease(redis: RedisCommands, names: Names, key: string, forMs: number): Promise<RowLease | undefined> {
  const id = randomUUID();
  const args = [id, String(Math.ceil(forMs))];
  const row = toRow(key, (await leaseScript(redis, [names.row(key), names.lease(key)], args)) as RowReply);
  if (row === undefined) return undefined;
  const release = async () => {
    await releaseScript(redis, [names.lease(key)], [id]);
  };
  return { row, release };
}
