import { suggest } from '../codec/suggest.js';
import { isObject } from '../codec/record-check.js';
import type { Priority } from '../request/request.js';
import { longestTimeout } from '../transport/timeout.js';
import type { AllowanceId } from './allowance.js';
import type { StoreEvent } from './fallback-store.js';
import { type Pacing, type Policy, stepsOf } from './policy.js';
import type { LimitStore } from './store.js';
import type { WaitReason } from './hold.js';

/** A call waits, or the reason of its wait has changed. */
export interface WaitEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly path: string;
  readonly priority: Priority;
  readonly allowance: AllowanceId;
  readonly reason: WaitReason;
  /** The minimum wait; calls of a higher priority may enter first. */
  readonly waitMs: number;
  /** How many calls of the client wait, this one included. */
  readonly waiting: number;
}

export interface LimitOptions {
  /**
   * `adaptive`, the default, stays under a percentage by the reported usage, the learned cost of a call and the calls
   * in flight; after a refusal it reopens slowly. Or percentages and delays: `{ 50: '2s', 80: '20s' }`.
   */
  readonly policy?: 'adaptive' | Pacing;
  /** The percentage that `adaptive` stays under, 100 by default; a lower one leaves room for other programs. */
  readonly ceiling?: number;
  /** The store of the state: memory by default; `@edgewalk/redis` has one for several processes. */
  readonly store?: LimitStore;
  /** The longest time the store may take before this process keeps its own state; 1,000 ms by default. */
  readonly storeTimeoutMs?: number;
  /** The name of the app, to distinguish apps that share a store. */
  readonly app?: string;
  /** A call that would wait longer fails with a `RateLimitError`, and nothing is sent. No bound by default. */
  readonly maxWaitMs?: number;
  /** After this time a waiting call counts as one priority higher; 60,000 by default. */
  readonly agingMs?: number;
  readonly onWait?: (event: WaitEvent) => void;
  /** Called when the store fails and this process keeps its own state, and when the store works again. */
  readonly onStore?: (event: StoreEvent) => void;
}

const names = ['policy', 'ceiling', 'store', 'storeTimeoutMs', 'app', 'maxWaitMs', 'agingMs', 'onWait', 'onStore'];

const pacingAdvice = "percents from 0 to 100 and how long to wait, such as { 50: '2s', 80: '20s' }";

/** Checks the options; returns an advice, or undefined when they are valid. */
export function checkLimitOptions(options: LimitOptions): string | undefined {
  const given: unknown = options;
  if (!isObject(given)) return "give an object, such as { policy: 'adaptive' }";
  const unknownKey = Object.keys(options).find((name) => !names.includes(name));
  if (unknownKey !== undefined) return `there is no ${JSON.stringify(unknownKey)}: ${suggest(unknownKey, names)}`;
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

/** The policy of a limiter. */
export const policyIn = ({ policy = 'adaptive', ceiling = 100 }: LimitOptions): Policy =>
  policy === 'adaptive' ? { ceiling } : { steps: stepsOf(policy) ?? [] };
