import type { AllowanceState, Decide, LimitStore } from '@edgewalk/core';
import { read, type Script, write } from './scripts.js';

/** What the store needs of ioredis: a `Redis` or a `Cluster` of your own, of any version from 5. */
export interface RedisCommands {
  eval(script: string, keyCount: number, ...args: string[]): Promise<unknown>;
  evalsha(sha: string, keyCount: number, ...args: string[]): Promise<unknown>;
}

export interface RedisStoreOptions {
  /** What every key begins with; `edgewalk` by default. Apps that share a Redis need one each. */
  readonly prefix?: string;
}

/** So often others may come first before the store counts as failing. */
const mostTries = 200;

/**
 * Keeps the state of the limits in Redis, so that all processes and hosts draw on the allowances together. Neither
 * keys nor values hold a token. The connection stays yours: you make it, configure it and close it.
 *
 * @example new Instagram({ accessToken, limits: { store: redisStore(new Redis(process.env.REDIS_URL)) } });
 */
export function redisStore(
  redis: RedisCommands,
  { prefix = 'edgewalk' }: RedisStoreOptions = {},
): LimitStore {
  return {
    async update<A>(keys: readonly string[], _now: number, decide: Decide<A>): Promise<A> {
      // The braces keep all keys of a store on one node of a cluster, where one script can reach them.
      const names = keys.map((key) => `{${prefix}}:limits:${key}`);
      for (let tries = 0; tries < mostTries; tries += 1) {
        if (tries > 0) await apart(tries);
        const { texts, now } = await readAll(redis, names);
        const { states, result } = decide(texts.map(stateIn), now);
        if (states === undefined || (await writeAll(redis, names, { texts, states, now }))) return result;
      }
      throw new Error(`the limits could not be written: others came first ${mostTries} times`);
    },
  };
}

interface Found {
  readonly texts: readonly string[];
  readonly now: number;
}

async function readAll(redis: RedisCommands, names: readonly string[]): Promise<Found> {
  // The shape is that of the script.
  const [seconds, micros, texts] = (await run(redis, read, names, [])) as [string, string, (string | null)[]];
  return { texts: texts.map((text) => text ?? ''), now: Number(seconds) * 1_000 + Number(micros) / 1_000 };
}

/** False when another process has written one of them in between. */
async function writeAll(
  redis: RedisCommands,
  names: readonly string[],
  { texts, states, now }: Found & { readonly states: readonly AllowanceState[] },
): Promise<boolean> {
  const args = states.flatMap((state, index) => {
    const keptMs = Math.max(1, Math.ceil(state.keepUntil - now));
    return [texts[index] ?? '', JSON.stringify(state), String(keptMs)];
  });
  return (await run(redis, write, names, args)) === 1;
}

/** By its name; by its text where the server does not know it yet, or has forgotten it in a restart. */
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

/** Undefined for what is no state: something else wrote there, and is written over. */
function stateIn(text: string): AllowanceState | undefined {
  if (text === '') return undefined;
  try {
    const value: unknown = JSON.parse(text);
    const isState = typeof value === 'object' && value !== null && 'version' in value;
    // The limiter looks at the version before anything else.
    return isState ? (value as AllowanceState) : undefined;
  } catch {
    return undefined;
  }
}

/** Those who came at the same moment come back at different ones. */
const apart = (tries: number): Promise<void> =>
  new Promise((resolve) => void setTimeout(resolve, Math.random() * Math.min(50, 2 * tries)));
