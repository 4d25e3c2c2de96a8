import { checkObject, hasMethods, InvalidArgumentError, may } from '@edgewalk/core/declare';
import type { AllowanceState, Decide, LimitStore } from '@edgewalk/core/limits';
import { readScript, type Script, writeScript } from './scripts.js';

/** The part of ioredis that the store uses: your own `Redis` or `Cluster`, version 5 or newer. */
export interface RedisCommands {
  eval(script: string, keyCount: number, ...args: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...args: string[]): Promise<unknown>;
}

export interface RedisStoreOptions {
  /** The prefix of every key; `edgewalk` by default. Apps that share a Redis need different prefixes. */
  readonly prefix?: string;
}

/** The number of lost races after which an update fails. */
const maxTries = 200;

/**
 * Stores the state of the limits in Redis, so that all processes and hosts share the allowances. Neither keys nor
 * values contain a token. The connection stays yours: you open, configure and close it.
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
    async update<A>(keys: readonly string[], _now: number, decide: Decide<A>): Promise<A> {
      // The braces are a hash tag: all keys of a store are on one node of a cluster, where one script can access them.
      const names = keys.map((key) => `{${prefix}}:limits:${key}`);
      for (let tries = 0; tries < maxTries; tries += 1) {
        if (tries > 0) await backOff(tries);
        const { texts, now } = await readAll(redis, names);
        const { states, result } = decide(texts.map(parseState), now);
        if (states === undefined || (await writeAll(redis, names, { texts, states, now }))) return result;
      }
      throw new Error(`the limits could not be written: other processes changed them ${maxTries} times`);
    },
  };
}

type ReadReply = [seconds: string, micros: string, texts: (string | null)[]];

interface StoredStates {
  readonly texts: readonly string[];
  readonly now: number;
}

async function readAll(redis: RedisCommands, names: readonly string[]): Promise<StoredStates> {
  const [seconds, micros, texts] = (await run(redis, readScript, names, [])) as ReadReply;
  return { texts: texts.map((text) => text ?? ''), now: Number(seconds) * 1_000 + Number(micros) / 1_000 };
}

/** Returns false if another process has changed one of the states in between. */
async function writeAll(
  redis: RedisCommands,
  names: readonly string[],
  { texts, states, now }: StoredStates & { readonly states: readonly AllowanceState[] },
): Promise<boolean> {
  const args = states.flatMap((state, index) => {
    const keptMs = Math.max(1, Math.ceil(state.keepUntil - now));
    return [texts[index] ?? '', JSON.stringify(state), String(keptMs)];
  });
  return (await run(redis, writeScript, names, args)) === 1;
}

/** Runs a script by its hash; by its text if the server has not loaded it yet, or lost it in a restart. */
async function run(
  redis: RedisCommands,
  { text, sha }: Script,
  names: readonly string[],
  args: readonly string[],
): Promise<unknown> {
  try {
    return await redis.evalsha(sha, names.length, ...names, ...args);
  } catch (error) {
    if (!(error instanceof Error && error.message.startsWith('NOSCRIPT'))) throw error;
    return redis.eval(text, names.length, ...names, ...args);
  }
}

/** Returns undefined for text that is not a state: it is overwritten. */
function parseState(text: string): AllowanceState | undefined {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isState = typeof value === 'object' && value !== null && 'version' in value;
    // The limiter checks the version first.
    return isState ? (value as AllowanceState) : undefined;
  } catch {
    return undefined;
  }
}

/** Waits a random time, so that competing processes retry at different times. */
const backOff = (tries: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, Math.random() * Math.min(50, 2 * tries)));
