import { isObject } from '../codec/record-check.js';
import { checkObject, hasMethods, isFunction, may, type Rule, word } from '../errors/options.js';
import type { Priority } from '../request/request.js';
import { longestTimeout } from '../transport/timeout.js';
import type { StoreEvent } from './desk.js';
import type { Wait } from './held.js';
import { type Pacing, type Policy, stepsOf } from './policy.js';
import type { LimitStore } from './store.js';

/** A call waits, or the reason of its wait has changed. */
export interface WaitEvent extends Wait {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly path: string;
  readonly priority: Priority;
  /** The label of its client. */
  readonly label?: string;
  /** How many calls of the limiter wait, this one included. */
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
  /** A call that would wait longer, all its attempts together, fails with a `RateLimitError`. No bound by default. */
  readonly maxWaitMs?: number;
  /** `fail` fails at once what is held for a known time, for a queue that puts the job back; `wait` by default. */
  readonly whenHeld?: 'wait' | 'fail';
  /** After this time a waiting call counts as one priority higher; 60,000 by default. */
  readonly agingMs?: number;
  /** Called when a call waits, and when the reason changes. A function that it returns is called when that wait is over. */
  readonly onWait?: (event: WaitEvent) => unknown;
  /** Called when the store fails and this process keeps its own state, and when the store works again. */
  readonly onStore?: (event: StoreEvent) => void;
}

const pacingAdvice = "percents from 0 to 100 and how long to wait, such as { 50: '2s', 80: '20s' }";

const listener = may(isFunction, 'give a function');

const isAbove0 = (value: unknown): boolean => typeof value === 'number' && value > 0;

const rules = {
  policy: may(
    (value) => value === 'adaptive' || (isObject(value) && stepsOf(value as Pacing) !== undefined),
    `write 'adaptive', or ${pacingAdvice}`,
  ),
  ceiling: may((value) => isAbove0(value) && (value as number) <= 100, 'write a percentage above 0, up to 100'),
  store: may(hasMethods('exchange'), 'give memoryStore(), or redisStore(redis) of @edgewalk/redis'),
  storeTimeoutMs: may(
    (value) => isAbove0(value) && (value as number) <= longestTimeout,
    `write a number of milliseconds above 0, up to ${longestTimeout}`,
  ),
  app: may((value) => typeof value === 'string', 'write the name of the app, as a string'),
  maxWaitMs: may((value) => value === 0 || isAbove0(value), 'write a number of milliseconds from 0'),
  whenHeld: word('wait', 'fail'),
  agingMs: may(isAbove0, 'write a number of milliseconds above 0'),
  onWait: listener,
  onStore: listener,
} satisfies Record<keyof LimitOptions, Rule>;

/** Refuses options that are wrong. */
export const checkLimitOptions = (options: LimitOptions): void =>
  checkObject(options, 'limiter', "{ policy: 'adaptive' }", rules);

/** The policy of a limiter. */
export const policyIn = ({ policy = 'adaptive', ceiling = 100 }: LimitOptions): Policy =>
  policy === 'adaptive' ? { ceiling } : { steps: stepsOf(policy) ?? [] };
