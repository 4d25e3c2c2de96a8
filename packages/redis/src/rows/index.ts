// rows: rows with versions and leases in Redis, for tokens and checkpoints.
export type { RowStore } from '@edgewalk/auth/stores';
export { redisRowStore, type RedisRowStoreOptions } from './redis-row-store.js';
export type { RedisCommands } from '../run-script.js';
