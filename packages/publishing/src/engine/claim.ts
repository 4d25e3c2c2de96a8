import { InvalidArgumentError } from '@edgewalk/core';
import { hasMethods } from '@edgewalk/core/declare';
import type { PublishCheckpoint } from './checkpoint.js';
import { type CheckpointRows, claimIn } from './claim-rows.js';

/** The right of one process to publish one post. */
export interface Claim {
  /** The latest checkpoint; none where the publish begins. */
  readonly checkpoint: PublishCheckpoint | null | undefined;
  /** Stores a checkpoint. Returns `false`, or throws, if another process has claimed the post since: then this one stops. */
  save(checkpoint: PublishCheckpoint): Promise<unknown>;
  /** Gives the right back, when the publish is over or failed. */
  release?(): unknown;
}

/** Where checkpoints are kept, so that one process at a time publishes a post. */
export interface Checkpoints {
  /** Claims a post for this process; undefined while another one has it. */
  claim(key: string): Promise<Claim | undefined>;
}

/** A stored row. */
export interface CheckpointRow {
  /** `null` where the publish has only begun. */
  readonly checkpoint: PublishCheckpoint | null;
  /** One more for each write, from 1 on. */
  readonly version: number;
}

/** A table of a database. */
export interface CheckpointTable {
  read(key: string): Promise<CheckpointRow | null | undefined>;
  /**
   * Stores a row and returns `true`, but only if the version that is stored is still `row.version - 1`; with
   * `row.version` 1, only if there is no row of that key. Otherwise it changes nothing and returns `false`. Both in one
   * statement or transaction of the database.
   */
  write(key: string, row: CheckpointRow): Promise<boolean>;
}

/**
 * Checkpoints in a database, by compare-and-set: in a store of rows of `@edgewalk/auth`, `@edgewalk/redis` or
 * `@edgewalk/postgres`, or in a table of yours. A claim takes a post over: the process that had it stops at its next
 * step, before it sends anything more.
 *
 * @example
 * const checkpoints = checkpointsIn(postgresStore(pool, { table: 'edgewalk_checkpoints' }));
 * @example
 * const checkpoints = checkpointsIn({
 *   read: async (key) => (await db.query('SELECT checkpoint, version FROM posts WHERE key = $1', [key])).rows[0],
 *   write: async (key, { checkpoint, version }) => {
 *     const sql = version === 1
 *       ? 'INSERT INTO posts (key, checkpoint, version) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING'
 *       : 'UPDATE posts SET checkpoint = $2, version = $3 WHERE key = $1 AND version = $3 - 1';
 *     return (await db.query(sql, [key, JSON.stringify(checkpoint), version])).rowCount === 1;
 *   },
 * });
 */
export function checkpointsIn(table: CheckpointTable | CheckpointRows): Checkpoints {
  if (isRows(table)) return claimIn(table);
  if (!hasMethods('read', 'write')(table))
    throw new InvalidArgumentError(
      'checkpointsIn',
      "give a store such as fileStore('checkpoints'), or the two functions read and write of a table",
    );
  return {
    claim: async (key) => {
      const { checkpoint, version } = (await table.read(key)) ?? { checkpoint: null, version: 0 };
      let current = version + 1;
      if (!(await table.write(key, { checkpoint, version: current }))) return undefined;
      const save = async (next: PublishCheckpoint) => {
        current += 1;
        return table.write(key, { checkpoint: next, version: current });
      };
      return { checkpoint, save };
    },
  };
}

const isRows = (given: CheckpointTable | CheckpointRows): given is CheckpointRows => hasMethods('read', 'swap')(given);

/** Checkpoints in the memory of this process: for tests, and where only calls of one process could collide. */
export function memoryCheckpoints(): Checkpoints {
  const rows = new Map<string, string>();
  const claimed = new Set<string>();
  return {
    claim: async (key) => {
      if (claimed.has(key)) return undefined;
      claimed.add(key);
      const row = rows.get(key);
      return {
        checkpoint: row === undefined ? undefined : (JSON.parse(row) as PublishCheckpoint),
        save: async (checkpoint) => rows.set(key, JSON.stringify(checkpoint)),
        release: () => claimed.delete(key),
      };
    },
  };
}
