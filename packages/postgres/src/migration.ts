import { checkQueries, checkTable, type PostgresQueries } from './queries.js';

/**
 * The SQL that creates a table for rows, for your own migrations. It changes nothing where the table exists. `due_at` is in
 * milliseconds since 1970; keys are compared by bytes, so that no locale changes their order.
 */
export function postgresMigration(table: string): string {
  checkTable(table, 'postgresMigration');
  const index = `${table.replace(/^.*\./, '')}_due`;
  return `CREATE TABLE IF NOT EXISTS ${table} (
  key text COLLATE "C" PRIMARY KEY,
  value text NOT NULL,
  version bigint NOT NULL,
  due_at bigint,
  lease_id text,
  leased_until timestamptz
);
CREATE INDEX IF NOT EXISTS ${index} ON ${table} (due_at, key) WHERE due_at IS NOT NULL;
`;
}

/** Creates the table where it is missing. Processes that start at once do it one after the other. */
export async function migratePostgres(pool: PostgresQueries, table: string): Promise<void> {
  checkQueries(pool, 'migratePostgres');
  const migration = postgresMigration(table);
  // One query of several statements is one transaction, at whose end the lock is released: IF NOT EXISTS alone may fail
  // where two sessions create the same table.
  await pool.query(`SELECT pg_advisory_xact_lock(hashtext('edgewalk migration'));\n${migration}`);
}
