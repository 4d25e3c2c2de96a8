// The public surface of @edgewalk/postgres.
export type { RowStore } from '@edgewalk/auth/stores';
export { migratePostgres, postgresMigration } from './migration.js';
export { postgresStore, type PostgresStoreOptions } from './postgres-store.js';
export type { PostgresQueries } from './queries.js';
