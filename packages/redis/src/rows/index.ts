// rows: rows with versions and leases in Redis, for tokens and checkpoints.
export type { RowStore } from '@edgewalk/auth/stores';
export { redisRowStore, type RedisRowStoreOptions } from './redis-row-store.js';
export type { RedisScripts } from './script.js';
