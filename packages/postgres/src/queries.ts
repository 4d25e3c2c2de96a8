import { hasMethods, InvalidArgumentError } from '@edgewalk/core/declare';

/** The part of pg that a store uses: your own `Pool` or `Client`, version 8 or newer. */
export interface PostgresQueries {
  query(text: string, values?: unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

export function checkQueries(given: unknown, where: string): asserts given is PostgresQueries {
  if (hasMethods('query')(given)) return;
  throw new InvalidArgumentError(where, 'give a pool of pg, such as new Pool({ connectionString })');
}

/** A name that needs no quotes: with a schema or without, below the limit of Postgres also with a suffix. */
export const isTable = (value: unknown): value is string =>
  typeof value === 'string' && /^[a-z_][\da-z_]{0,50}(\.[a-z_][\da-z_]{0,50})?$/.test(value);

export const tableAdvice = "write a name such as 'edgewalk_tokens' or 'app.edgewalk_tokens', in small letters";

export function checkTable(table: unknown, where: string): asserts table is string {
  if (!isTable(table)) throw new InvalidArgumentError(where, `table: ${tableAdvice}`);
}
