import { checkObject, hasMethods, InvalidArgumentError, may } from '@edgewalk/core/declare';
import type { LimitStore, Message, Reply } from '@edgewalk/core/limits';
import { type RedisCommands, loadScript } from './run-script.js';
import { script } from './script/index.js';

export interface RedisStoreOptions {
  /** The prefix of every key; `edgewalk` by default. Apps that share a Redis need different prefixes. */
  readonly prefix?: string;
}

const decide = loadScript(script);

/** A process of which nothing is heard for this long has no calls on their way: it was killed, or is stopped. */
const leaseMs = 3_000;

/**
 * Stores the allowances in Redis, so that all processes and hosts share them. Neither keys nor values contain a token.
 * The connection stays yours: you open, configure and close it.
 *
 * @example new Instagram({ accessToken, limits: limiter({ store: redisStore(new Redis(process.env.REDIS_URL)) }) });
 */
export function redisStore(redis: RedisCommands, options: RedisStoreOptions = {}): LimitStore {
  if (!hasMethods('eval', 'evalsha')(redis))
    throw new InvalidArgumentError('redisStore', 'give a client of ioredis, such as new Redis(url)');
  checkObject(options, 'redisStore', "{ prefix: 'my-app' }", {
    prefix: may((value) => typeof value === 'string' && /^[^{}]+$/.test(value), 'write a text without { and }'),
  });
  const { prefix = 'edgewalk' } = options;
  return {
    leaseMs,
    async exchange(message: Message): Promise<Reply> {
      // The braces are a hash tag: all keys of a store are on one node of a cluster, where one script can access them.
      const names = message.asks.map(({ key }) => `{${prefix}}:limits:${key}`);
      const asks = message.asks.map(({ key: _key, ...ask }) => ask);
      const { now, answers = [] } = JSON.parse(
        String(await decide(redis, names, [JSON.stringify({ ...message, asks, leaseMs })])),
      );
      return { now, answers };
    },
  };
}
