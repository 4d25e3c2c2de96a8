import { rm, stat } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';

/** A value of a cell. */
export type Cell = string | number | null;

/** A SQLite database, as far as an export needs it. */
export interface Database {
  /** Executes a statement without a result. */
  run(sql: string, values?: readonly Cell[]): void;
  /** The first row of a result. */
  first(sql: string, values?: readonly Cell[]): Readonly<Record<string, unknown>> | undefined;
  close(): void;
}

/** Opens a database with SQLite of Node, or with its build for WebAssembly where Node has none. */
export async function openDatabase(path: string): Promise<Database> {
  const found = process.getBuiltinModule?.('node:sqlite') as OwnSqlite | undefined;
  return found === undefined ? openWasm(path) : openOwn(new found.DatabaseSync(path));
}

/** What is used of `node:sqlite`, whose types Node 20 does not have. */
interface OwnSqlite {
  readonly DatabaseSync: new (path: string) => OwnDatabase;
}

interface OwnDatabase {
  prepare(sql: string): {
    run(...values: readonly Cell[]): unknown;
    get(...values: readonly Cell[]): Readonly<Record<string, unknown>> | undefined;
  };
  close(): void;
}

function openOwn(database: OwnDatabase): Database {
  return {
    run: (sql, values = []) => void database.prepare(sql).run(...values),
    first: (sql, values = []) => database.prepare(sql).get(...values),
    close: () => database.close(),
  };
}

async function openWasm(path: string): Promise<Database> {
  const { default: sqlite } = await import('node-sqlite3-wasm');
  await removeStaleLock(`${path}.lock`);
  const database = new sqlite.Database(path);
  return {
    run: (sql, values = []) => void database.run(sql, [...values]),
    first: (sql, values = []) =>
      (database.get(sql, [...values]) as Readonly<Record<string, unknown>> | null) ?? undefined,
    close: () => database.close(),
  };
}

/** No transaction of an export takes as long. */
const longestTransactionMs = 5_000;

/** The lock is a folder, which a process that was killed leaves behind: then every open would fail. */
async function removeStaleLock(path: string): Promise<void> {
  for (;;) {
    const found = await stat(path).catch(() => undefined);
    if (found === undefined) return;
    const age = Date.now() - found.mtimeMs;
    if (age > longestTransactionMs) return rm(path, { recursive: true, force: true });
    await wait(Math.max(50, longestTransactionMs - age));
  }
}
