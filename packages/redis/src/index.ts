// The public surface of @edgewalk/redis.
export type { LimitStore } from '@edgewalk/core/limits';
export { type RedisCommands, redisStore, type RedisStoreOptions } from './redis-store.js';
