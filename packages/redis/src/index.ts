// The public surface of @edgewalk/redis.
export type { LimitStore } from '@edgewalk/core/limits';
export { redisStore, type RedisStoreOptions } from './redis-store.js';
export type { RedisCommands } from './run-script.js';
