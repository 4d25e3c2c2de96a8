import type { Login } from '../codec/codec.js';
import type { DecodeError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { type Limiter, makeLimiter } from '../limits/limiter.js';
import { checkLimits, type Limits, type Priority } from '../limits/limits.js';
import type { RequestEvent, ResponseEvent } from '../policy/events.js';
import type { CallOptions } from '../request/request.js';
import { RetryBudget } from '../policy/retry-budget.js';
import { policyOf, type RetryPolicy } from '../policy/retry-policy.js';
import type { RetryEvent, Retrying } from '../policy/retry.js';
import type { Observer } from '../policy/observer.js';
import { systemTimer } from '../policy/timer.js';
import { compose, longestTimeout, timeout } from '../transport/timeout.js';
import { merged } from '../transport/merge-reads.js';
import type { Send, Transport } from '../transport/transport.js';
import type { AccessTokenSource } from '../request/token-source.js';
import { defaultTransport } from '../transport/default.js';
import { isVersion, latestVersion, type Version } from '../request/version.js';

export interface ClientOptions {
  /** The token, or what gives it at each call. */
  readonly accessToken: string | AccessTokenSource;
  /** By default read off the token's prefix: `IG…` is Instagram Login, everything else Facebook Login. */
  readonly login?: Login;
  /** With it every call carries an `appsecret_proof`. */
  readonly appSecret?: string;
  readonly version?: Version;
  /** Replaces every host: an emulator, a proxy. */
  readonly baseUrl?: string;
  readonly transport?: Transport;
  /** For the whole answer, in milliseconds; 30,000 by default. A call that sends a file has 10 minutes at least. */
  readonly timeoutMs?: number;
  /**
   * Keeps calls under Meta's limits: `{}` by what it learns, `{ 50: '2s', 80: '20s', 95: '5m' }` by waiting before a
   * call from a percentage up. Nothing waits by default.
   */
  readonly limits?: Limits;
  /** Who waits for the calls when they have to wait: `high` for a person, `low` for a nightly job. */
  readonly priority?: Priority;
  /**
   * Tries again what may be repeated: reads, and writes of which twice does what once does. Up to four attempts unless
   * given; `false` for none.
   */
  readonly retry?: false | RetryPolicy;
  /** Puts the reads that are sent in one tick into one request, fifty at a time. Facebook Login only; false by default. */
  readonly merge?: boolean;
  /** `strict` fails on a wrong shape, `report` passes the value and calls `onDrift`, `off` does not look. */
  readonly validation?: 'strict' | 'report' | 'off';
  readonly onDrift?: (error: DecodeError) => void;
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
  /** Follow each request from its beginning to its end, as tracing needs it: `@edgewalk/opentelemetry` is one. */
  readonly observers?: readonly Observer[];
}

/** Options with their defaults in place. */
export interface CheckedOptions extends ClientOptions {
  readonly version: Version;
  readonly transport: Transport;
  readonly timeoutMs: number;
  readonly validation: 'strict' | 'report' | 'off';
  readonly limiter: Limiter;
  readonly retrying: Retrying;
  /** Sends reads together; undefined where they go one by one. */
  readonly merging: Send | undefined;
}

const names = [
  'accessToken',
  'login',
  'appSecret',
  'version',
  'baseUrl',
  'transport',
  'timeoutMs',
  'limits',
  'retry',
  'merge',
  'priority',
  'validation',
  'onDrift',
  'onRequest',
  'onResponse',
  'onRetry',
  'observers',
];

type Refuse = (advice: string) => InvalidArgumentError;

const wrong: Refuse = (advice) => new InvalidArgumentError('client options', advice);

/** Checks the options when the client is made, not at its first call. */
export function checkOptions(options: ClientOptions): CheckedOptions {
  checkNames(options, names, wrong);
  checkGiven(options.accessToken);
  checkShared(options, wrong);
  const { version = latestVersion, timeoutMs = 30_000, validation = 'strict', login } = options;
  if (!['strict', 'report', 'off'].includes(validation))
    throw wrong("validation: write 'strict', 'report' or 'off'");
  if (login !== undefined && login !== 'facebook' && login !== 'instagram')
    throw wrong("login: write 'facebook' or 'instagram'");
  const transport = options.transport ?? defaultTransport();
  if (options.merge !== undefined && typeof options.merge !== 'boolean')
    throw wrong('merge: write true or false');
  const merging = options.merge === true ? compose([merged(), timeout(timeoutMs)], transport) : undefined;
  const derived = { limiter: limiterOf(options), retrying: retryingOf(options), merging };
  return { ...options, version, timeoutMs, validation, transport, ...derived };
}

function retryingOf({ retry = {}, limits = false, onRetry }: ClientOptions): Retrying {
  const waitsForLimits = limits !== false;
  const policy = retry === false ? false : policyOf(retry);
  if (typeof policy === 'string') throw wrong(`retry: ${policy}`);
  return {
    policy,
    budget: new RetryBudget(),
    timer: systemTimer,
    random: Math.random,
    waitsForLimits,
    onRetry,
  };
}

/** Where clients that are made of a client's options find its limiter, so that they draw on one: no name of an option. */
const sharedLimiter: unique symbol = Symbol('limiter');

interface KeptOptions extends ClientOptions {
  readonly [sharedLimiter]?: { readonly limits: Limits; readonly limiter: Limiter };
}

function limiterOf({ limits = false, [sharedLimiter]: shared }: KeptOptions): Limiter {
  if (shared !== undefined && shared.limits === limits) return shared.limiter;
  const advice = checkLimits(limits);
  if (advice !== undefined) throw wrong(advice);
  return makeLimiter(limits);
}

/** What another client is made of that shares the transport and the limiter. */
export function keptOptions(options: ClientOptions, { transport, limiter }: CheckedOptions): KeptOptions {
  return { ...options, transport, [sharedLimiter]: { limits: options.limits ?? false, limiter } };
}

/** Checks what a single call does differently, when the call is made. */
export function checkCallOptions(options: CallOptions, where: string): void {
  const refuse: Refuse = (advice) => new InvalidArgumentError(where, advice);
  checkNames(options, ['accessToken', 'version', 'baseUrl', 'timeoutMs', 'signal', 'priority'], refuse);
  if (options.accessToken !== undefined) checkToken(options.accessToken, where);
  checkShared(options, refuse);
}

function checkNames(options: object, known: readonly string[], refuse: Refuse): void {
  const stranger = Object.keys(options).find((name) => !known.includes(name));
  if (stranger === undefined) return;
  throw refuse(`there is no option ${JSON.stringify(stranger)}: write one of ${known.join(', ')}`);
}

type Shared = Pick<CallOptions, 'version' | 'timeoutMs' | 'baseUrl' | 'priority'>;

function checkShared({ version, timeoutMs = 1, baseUrl, priority = 'normal' }: Shared, refuse: Refuse): void {
  if (!['high', 'normal', 'low'].includes(priority))
    throw refuse("priority: write 'high', 'normal' or 'low'");
  if (version !== undefined && !isVersion(version)) throw refuse(`version: write it as '${latestVersion}'`);
  if (!(timeoutMs > 0 && timeoutMs <= longestTimeout))
    throw refuse(`timeoutMs: write a number of milliseconds above 0, up to ${longestTimeout}`);
  if (baseUrl === undefined) return;
  if (!/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(baseUrl) || !URL.canParse(baseUrl))
    throw refuse("baseUrl: write the origin, such as 'http://127.0.0.1:4000', without a query");
}

function checkGiven(given: unknown): void {
  const isSource = typeof given === 'object' && given !== null && 'token' in given;
  if (!isSource) checkToken(given, 'client options');
  else if (typeof given.token !== 'function')
    throw wrong('accessToken: give the token, or a source with a `token` to run');
}

/** A token is a text without blanks; anything else would only fail later, and less clearly. */
export function checkToken(token: unknown, where: string): asserts token is string {
  if (typeof token !== 'string' || token.trim() === '')
    throw new InvalidArgumentError(where, 'accessToken: give the token, as a string');
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new InvalidArgumentError(
      where,
      'accessToken: it has blanks or line breaks in it; give the token alone',
    );
}
