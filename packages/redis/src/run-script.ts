import { createHash } from 'node:crypto';

/** The part of ioredis that the stores use: your own `Redis` or `Cluster`, version 5 or newer. */
export interface RedisCommands {
  eval(script: string, keyCount: number, ...args: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...args: string[]): Promise<unknown>;
}

/** Runs a script by its hash; by its text if the server has not loaded it yet, or lost it in a restart. */
export type RunScript = (redis: RedisCommands, keys: readonly string[], args: readonly string[]) => Promise<unknown>;

export function loadScript(text: string): RunScript {
  const sha = createHash('sha1').update(text).digest('hex');
  return async (redis, keys, args) => {
    try {
      return await redis.evalsha(sha, keys.length, ...keys, ...args);
    } catch (error) {
      if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
      return redis.eval(text, keys.length, ...keys, ...args);
    }
  };
}
