/** The statements on a table. Each is a transaction of its own. */
export interface Statements {
  readonly read: string;
  readonly insert: string;
  readonly update: string;
  readonly remove: string;
  readonly lease: string;
  readonly release: string;
  readonly due: string;
}

const columns = 'key, value, version, due_at';

/** The version of a new row is the time in microseconds, so that none comes twice. Leases run by the server's clock. */
export const statementsOn = (table: string): Statements => ({
  read: `SELECT ${columns} FROM ${table} WHERE key = $1`,
  insert: `INSERT INTO ${table} (key, version, value, due_at)
    VALUES ($1, (extract(epoch FROM clock_timestamp()) * 1000000)::bigint, $2, $3)
    ON CONFLICT (key) DO NOTHING RETURNING version`,
  update: `UPDATE ${table} SET value = $2, due_at = $3, version = version + 1
    WHERE key = $1 AND version = $4 RETURNING version`,
  remove: `DELETE FROM ${table} WHERE key = $1 AND version = $2 RETURNING version`,
  lease: `UPDATE ${table} SET lease_id = $2, leased_until = clock_timestamp() + $3 * interval '1 millisecond'
    WHERE key = $1 AND (leased_until IS NULL OR leased_until <= clock_timestamp()) RETURNING ${columns}`,
  release: `UPDATE ${table} SET lease_id = NULL, leased_until = NULL WHERE key = $1 AND lease_id = $2`,
  due: `SELECT ${columns} FROM ${table} WHERE due_at <= $1 AND (due_at, key) > ($2::bigint, $3)
    ORDER BY due_at, key LIMIT $4`,
});
