// The public surface of @edgewalk/redis.
export { type RedisCommands, redisStore, type RedisStoreOptions } from './redis-store.js';
