import { randomUUID } from 'node:crypto';
import {
  checkRowKey,
  type DuePage,
  type Row,
  type RowContent,
  type RowLease,
  type RowStore,
} from '@edgewalk/auth/stores';
import { checkObject, must } from '@edgewalk/core/declare';
import { checkQueries, isTable, type PostgresQueries, tableAdvice } from './queries.js';
import { type Statements, statementsOn } from './statements.js';

export interface PostgresStoreOptions {
  /** The table, with its schema where it is not on the search path: each kind of row needs one of its own. */
  readonly table: string;
}

/**
 * Keeps rows in a table of Postgres, for all processes and hosts: the tokens of a vault, or the checkpoints of posts. Each
 * operation is one statement; no connection is held between two of them, so that a pool of any size will do, and so
 * will one that pools by transaction. `migratePostgres` creates the table. The pool stays yours: you open and close it.
 *
 * @example tokenVault({ login, store: postgresStore(pool, { table: 'edgewalk_tokens' }) });
 */
export function postgresStore(pool: PostgresQueries, options: PostgresStoreOptions): RowStore {
  checkQueries(pool, 'postgresStore');
  checkObject(options, 'postgresStore', "{ table: 'edgewalk_tokens' }", { table: must(isTable, tableAdvice) });
  const table = new Table(pool, statementsOn(options.table));
  return {
    read: (key) => table.read(key),
    swap: (key, version, content) => table.swap(key, version, content),
    lease: (key, forMs) => table.lease(key, forMs),
    due: (before, page) => table.due(before, page),
  };
}

/** What pg returns: numbers of 64 bits as texts. */
interface StoredRow {
  readonly key: string;
  readonly value: string;
  readonly version: string;
  readonly due_at: string | null;
}

class Table implements RowStore {
  readonly #pool: PostgresQueries;
  readonly #statements: Statements;

  constructor(pool: PostgresQueries, statements: Statements) {
    this.#pool = pool;
    this.#statements = statements;
  }

  async read(key: string): Promise<Row | undefined> {
    checkRowKey(key, 'postgresStore');
    const [row] = await this.#run(this.#statements.read, [key]);
    return row && toRow(row);
  }

  async swap(key: string, version: number, content: RowContent | undefined): Promise<number | undefined> {
    checkRowKey(key, 'postgresStore');
    const [row] = await this.#write(key, version, content);
    return row && Number(row.version);
  }

  async lease(key: string, forMs: number): Promise<RowLease | undefined> {
    checkRowKey(key, 'postgresStore');
    const id = randomUUID();
    const [row] = await this.#run(this.#statements.lease, [key, id, Math.ceil(forMs)]);
    if (row === undefined) return undefined;
    const release = async () => {
      await this.#run(this.#statements.release, [key, id]);
    };
    return { row: toRow(row), release };
  }

  async due(before: number, { limit, after }: DuePage): Promise<readonly Row[]> {
    const { dueAt = -1, key = '' } = after ?? {};
    return (await this.#run(this.#statements.due, [Math.floor(before), dueAt, key, limit])).map(toRow);
  }

  #write(key: string, version: number, content: RowContent | undefined): Promise<readonly StoredRow[]> {
    const { insert, update, remove } = this.#statements;
    if (content === undefined) return this.#run(remove, [key, version]);
    const values = [key, content.value, content.dueAt === undefined ? null : Math.ceil(content.dueAt)];
    return version === 0 ? this.#run(insert, values) : this.#run(update, [...values, version]);
  }

  async #run(statement: string, values: unknown[]): Promise<readonly StoredRow[]> {
    return (await this.#pool.query(statement, values)).rows as readonly StoredRow[];
  }
}

const toRow = ({ key, value, version, due_at }: StoredRow): Row => ({
  key,
  value,
  version: Number(version),
  ...(due_at !== null && { dueAt: Number(due_at) }),
});
