import { isObject } from '../codec/record-check.js';
import type { Priority } from '../request/request.js';
import { longestTimeout } from '../transport/timeout.js';
import type { AllowanceId } from './allowance.js';
import type { StoreEvent } from './fallback-store.js';
import { type Pacing, type Policy, stepsOf } from './policy.js';
import type { LimitStore } from './store.js';
import type { WaitReason } from './hold.js';

/** A call waits, or waits for another reason than before. */
export interface WaitEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly path: string;
  readonly priority: Priority;
  readonly allowance: AllowanceId;
  readonly reason: WaitReason;
  /** At least so long; those of a higher priority may come between. */
  readonly waitMs: number;
  /** How many calls of the client wait, this one included. */
  readonly waiting: number;
}

export interface LimitOptions {
  /**
   * `adaptive`, the default, stays under a percentage by what the headers say, by what a call is learnt to cost and
   * by what is on its way; after a refusal it opens slowly. Or percents and delays: `{ 50: '2s', 80: '20s' }`.
   */
  readonly policy?: 'adaptive' | Pacing;
  /** The percentage that `adaptive` stays under, 100 by default; less leaves room for other programs of the app. */
  readonly ceiling?: number;
  /** Where the state is kept: in memory by default; `@edgewalk/redis` has one for several processes. */
  readonly store?: LimitStore;
  /** How long the store may take before the limits are kept in this process alone; 1,000 by default. */
  readonly storeTimeoutMs?: number;
  /** Distinguishes apps that share a store. */
  readonly app?: string;
  /** A call that would wait longer fails with a `RateLimitError` instead, and nothing is sent. No bound by default. */
  readonly maxWaitMs?: number;
  /** After this time a waiting call counts as one priority higher; 60,000 by default. */
  readonly agingMs?: number;
  readonly onWait?: (event: WaitEvent) => void;
  /** The store fails and the limits are kept in this process alone; or it answers again. */
  readonly onStore?: (event: StoreEvent) => void;
}

const names = ['policy', 'ceiling', 'store', 'storeTimeoutMs', 'app', 'maxWaitMs', 'agingMs', 'onWait', 'onStore'];

const pacingAdvice = "percents from 0 to 100 and how long to wait, such as { 50: '2s', 80: '20s' }";

/** What is wrong with the options, as an advice; undefined when nothing is. */
export function checkLimitOptions(options: LimitOptions): string | undefined {
  const given: unknown = options;
  if (!isObject(given)) return "give an object, such as { policy: 'adaptive' }";
  const unknownKey = Object.keys(options).find((name) => !names.includes(name));
  if (unknownKey !== undefined) return `there is no ${JSON.stringify(unknownKey)}: write one of ${names.join(', ')}`;
  const { policy = 'adaptive', ceiling = 100, store } = options;
  if (!isPolicy(policy)) return `policy: write 'adaptive', or ${pacingAdvice}`;
  if (!(ceiling > 0 && ceiling <= 100)) return 'ceiling: write a percentage above 0, up to 100';
  if (store !== undefined && typeof store.update !== 'function')
    return 'store: give memoryStore(), or redisStore(redis) of @edgewalk/redis';
  const listener = (['onWait', 'onStore'] as const).find((name) => !isListener(options[name]));
  if (listener !== undefined) return `${listener}: give a function`;
  return checkTimes(options);
}

const isPolicy = (policy: unknown): boolean =>
  policy === 'adaptive' || (isObject(policy) && stepsOf(policy as Pacing) !== undefined);

const isListener = (given: unknown): boolean => given === undefined || typeof given === 'function';

function checkTimes({ maxWaitMs = 0, agingMs = 1, storeTimeoutMs = 1 }: LimitOptions): string | undefined {
  if (!(maxWaitMs >= 0)) return 'maxWaitMs: write a number of milliseconds from 0';
  if (!(agingMs > 0)) return 'agingMs: write a number of milliseconds above 0';
  if (storeTimeoutMs > 0 && storeTimeoutMs <= longestTimeout) return undefined;
  return `storeTimeoutMs: write a number of milliseconds above 0, up to ${longestTimeout}`;
}

/** What the limiter goes by. */
export const policyIn = ({ policy = 'adaptive', ceiling = 100 }: LimitOptions): Policy =>
  policy === 'adaptive' ? { ceiling } : { steps: stepsOf(policy) ?? [] };
