import { UsageError } from '../arguments/usage-error.js';
import type { JsonRecord } from '../output/record.js';
import { textOf } from '../output/rows.js';
import { type Cell, type Database, openDatabase } from './database.js';
import type { Progress, Shape, Sink } from './sink.js';

/**
 * Opens a table of a SQLite database. How far it is stands in the table `edgewalk_progress`, which changes in one
 * transaction with the rows. A row that is there already is replaced, so that a database can be exported to again.
 */
export async function sqliteSink(path: string, shape: Shape, table: string): Promise<Sink> {
  const database = await openDatabase(path);
  try {
    createTables(database, shape, table);
    const begun = readProgress(database, shape, table);
    return {
      begun,
      write: (rows, progress) => writeRows(database, { shape, table, progress }, rows),
      finish: () => database.run('DELETE FROM edgewalk_progress WHERE name = ?', [table]),
      close: () => database.close(),
    };
  } catch (error) {
    database.close();
    throw error;
  }
}

const quote = (name: string): string => `"${name.replaceAll('"', '""')}"`;

function createTables(database: Database, { columns, key }: Shape, table: string): void {
  const members = columns.map((name) => `${quote(name)}${name === key ? ' TEXT PRIMARY KEY' : ''}`);
  database.run(`CREATE TABLE IF NOT EXISTS ${quote(table)} (${members.join(', ')})`);
  database.run(
    'CREATE TABLE IF NOT EXISTS edgewalk_progress (name TEXT PRIMARY KEY, identity TEXT, position TEXT, rows INTEGER)',
  );
  const found = columns.find(
    (name) => database.first(`SELECT 1 AS there FROM pragma_table_info(?) WHERE name = ?`, [table, name]) === undefined,
  );
  if (found !== undefined)
    throw new UsageError(`--out: the table ${table} is there already without a column ${found}: name another file`);
}

function readProgress(database: Database, { identity }: Shape, table: string): Progress | undefined {
  const row = database.first('SELECT identity, position, rows FROM edgewalk_progress WHERE name = ?', [table]);
  if (row === undefined) return undefined;
  if (row['identity'] !== identity)
    throw new UsageError(`--out: the table ${table} was begun by another command: run that one, or name another file`);
  return { position: JSON.parse(String(row['position'])) as Progress['position'], rows: Number(row['rows']) };
}

interface Writing {
  readonly shape: Shape;
  readonly table: string;
  readonly progress: Progress;
}

function writeRows(database: Database, { shape, table, progress }: Writing, rows: readonly JsonRecord[]): void {
  const { columns, identity } = shape;
  const places = columns.map(() => '?').join(', ');
  const insert = `INSERT OR REPLACE INTO ${quote(table)} (${columns.map(quote).join(', ')}) VALUES (${places})`;
  database.run('BEGIN');
  try {
    for (const row of rows)
      database.run(
        insert,
        columns.map((name) => toCell(row[name])),
      );
    const values = [table, identity, JSON.stringify(progress.position), progress.rows];
    database.run('INSERT OR REPLACE INTO edgewalk_progress VALUES (?, ?, ?, ?)', values);
    database.run('COMMIT');
  } catch (error) {
    database.run('ROLLBACK');
    throw error;
  }
}

function toCell(value: unknown): Cell {
  if (value === undefined || value === null) return null;
  if (typeof value === 'boolean') return value ? 1 : 0;
  return typeof value === 'number' ? value : textOf(value);
}
