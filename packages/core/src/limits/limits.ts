import { longestTimeout } from '../transport/timeout.js';
import { isObject } from '../codec/codec.js';
import type { StoreEvent } from './fallback-store.js';
import type { AllowanceId } from './allowance.js';
import { type Pacing, type Policy, stepsOf } from './policy.js';
import type { LimitStore } from './store.js';
import type { WaitReason } from './verdict.js';

/** Who waits for a call: a person before a program, a program before a nightly job. */
export type Priority = 'high' | 'normal' | 'low';

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
  /** Tells apps apart that share a store. */
  readonly app?: string;
  /** A call that would wait longer fails with a `RateLimitError` instead, and nothing is sent. No bound by default. */
  readonly maxWaitMs?: number;
  /** After this time a waiting call counts as one priority higher; 60,000 by default. */
  readonly agingMs?: number;
  readonly onWait?: (event: WaitEvent) => void;
  /** The store fails and the limits are kept in this process alone; or it answers again. */
  readonly onStore?: (event: StoreEvent) => void;
}

/** How calls are kept under Meta's limits: not at all, by percents and delays, or as the options say. */
export type Limits = false | Pacing | LimitOptions;

const names = [
  'policy',
  'ceiling',
  'store',
  'storeTimeoutMs',
  'app',
  'maxWaitMs',
  'agingMs',
  'onWait',
  'onStore',
];

/** What is wrong with limits, as an advice; undefined when nothing is. */
export function checkLimits(limits: unknown): string | undefined {
  if (limits === undefined || limits === false) return undefined;
  if (!isObject(limits)) return `limits: write false, ${pacingAdvice}, or { policy: 'adaptive' }`;
  // The keys of an empty object say nothing: it is the options, all left out.
  const isOptions =
    Object.keys(limits).length === 0 || Object.keys(limits).some((name) => Number.isNaN(Number(name)));
  return isOptions ? wrongOption(limits) : wrongPacing(limits);
}

const pacingAdvice = "percents from 0 to 100 and how long to wait, such as { 50: '2s', 80: '20s' }";

const wrongPacing = (pacing: object): string | undefined =>
  stepsOf(pacing as Pacing) === undefined ? `limits: write ${pacingAdvice}` : undefined;

function wrongOption(options: LimitOptions): string | undefined {
  const stranger = Object.keys(options).find((name) => !names.includes(name));
  if (stranger !== undefined)
    return `limits: there is no ${JSON.stringify(stranger)}: write one of ${names.join(', ')}, or ${pacingAdvice}`;
  const { policy = 'adaptive', ceiling = 100, store } = options;
  if (policy !== 'adaptive' && !isObject(policy))
    return `limits.policy: write 'adaptive', or ${pacingAdvice}`;
  if (!(ceiling > 0 && ceiling <= 100)) return 'limits.ceiling: write a percentage above 0, up to 100';
  if (store !== undefined && typeof store.update !== 'function')
    return 'limits.store: give memoryStore(), or redisStore(redis) of @edgewalk/redis';
  const listener = (['onWait', 'onStore'] as const).find((name) => !isListener(options[name]));
  if (listener !== undefined) return `limits.${listener}: give a function`;
  return policy === 'adaptive' ? wrongTime(options) : (wrongPacing(policy) ?? wrongTime(options));
}

const isListener = (given: unknown): boolean => given === undefined || typeof given === 'function';

function wrongTime({ maxWaitMs = 0, agingMs = 1, storeTimeoutMs = 1 }: LimitOptions): string | undefined {
  if (!(maxWaitMs >= 0)) return 'limits.maxWaitMs: write a number of milliseconds from 0';
  if (!(agingMs > 0)) return 'limits.agingMs: write a number of milliseconds above 0';
  if (storeTimeoutMs > 0 && storeTimeoutMs <= longestTimeout) return undefined;
  return `limits.storeTimeoutMs: write a number of milliseconds above 0, up to ${longestTimeout}`;
}

/** Limits with their defaults in place. */
export interface ReadLimits extends LimitOptions {
  readonly read: Policy;
}

/** Reads limits that were found right; undefined where there are none to be kept. */
export function readLimits(limits: Limits): ReadLimits | undefined {
  if (limits === false) return undefined;
  const options: LimitOptions = checkIsPacing(limits) ? { policy: limits } : limits;
  const { policy = 'adaptive', ceiling = 100 } = options;
  return { ...options, read: policy === 'adaptive' ? { ceiling } : { steps: stepsOf(policy) ?? [] } };
}

const checkIsPacing = (limits: Pacing | LimitOptions): limits is Pacing =>
  Object.keys(limits).length > 0 && Object.keys(limits).every((name) => !Number.isNaN(Number(name)));
