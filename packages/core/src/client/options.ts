import type { Settings } from '../call/client-internals.js';
import type { Login } from '../codec/record.js';
import type { DecodeError } from '../errors/kinds.js';
import { checkObject, hasMethods, isFunction, may, type Rule, type Rules, word } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
import { foreignLogin } from '../errors/wrong-login.js';
import type { Limiter } from '../limits/limiter.js';
import { WatchingLimiter } from '../limits/watching-limiter.js';
import { findDiagnosticsChannels } from '../policy/diagnostics.js';
import type { RequestEvent, ResponseEvent } from '../policy/events.js';
import type { Observer } from '../policy/observer.js';
import type { RetryBudget, RetryEvent, RetrySettings } from '../policy/retry.js';
import { policyOf, retryAdvice, type RetryPolicy } from '../policy/retry-policy.js';
import { systemTimer } from '../policy/timer.js';
import { type WarningEvent, warnOfVersion } from '../policy/warnings.js';
import { priorityRule, sharedRules } from '../request/call-options.js';
import { idAdvice, type Priority } from '../request/request.js';
import { loginOfToken } from '../request/host.js';
import { tokenAdvice } from '../request/authorise.js';
import type { AccessTokenSource } from '../request/token-source.js';
import { latestVersion, threadsVersion, type Version } from '../request/version.js';
import { defaultTransport } from '../transport/default.js';
import type { Transport } from '../transport/transport.js';
import { type Family, mergingOf, signalIn } from './family.js';

export interface ClientOptions {
  /** The token, or a source that returns it for each call, such as `vault.account(id)`. */
  readonly accessToken: string | AccessTokenSource;
  /** By default the token's prefix decides: `IG…` is Instagram Login, `TH…` Threads, everything else Facebook Login. */
  readonly login?: Login;
  /** The secret of the app: with it, every call has an `appsecret_proof`. */
  readonly appSecret?: string;
  /** The version of the API, such as `v26.0`; the latest that this release knows by default. Threads has `v1.0` only. */
  readonly version?: Version;
  /** The address to call in place of Meta's hosts: that of an emulator or a proxy, such as `http://localhost:4000`. */
  readonly baseUrl?: string;
  /**
   * What sends requests: by default `undiciTransport()` on Node, `fetchTransport()` elsewhere.
   */
  readonly transport?: Transport;
  /** The time for the whole response, in milliseconds; 30,000 by default. A call that sends a file has at least 10 minutes. */
  readonly timeoutMs?: number;
  /**
   * Keeps calls under Meta's limits: `limiter()` of `@edgewalk/core/limits`, for one client or for several that share
   * it. By default no call waits.
   */
  readonly limits?: false | Limiter;
  /**
   * The priority of calls that wait for an allowance: `high` when a person waits, `low` for a nightly job;
   * `normal` by default.
   */
  readonly priority?: Priority;
  /** Retries reads and idempotent writes: `{ attempts: 4 }` by default; `false` turns retries off. */
  readonly retry?: false | RetryPolicy;
  /** Merges the reads of one tick into one request, fifty at a time. Facebook Login only; false by default. */
  readonly merge?: boolean;
  /**
   * `strict`, the default, fails on a wrong shape; `report` returns the value and calls `onDrift`; `off` skips
   * validation.
   */
  readonly validation?: 'strict' | 'report' | 'off';
  /** Called with what had a wrong shape, where `validation` is `report`. */
  readonly onDrift?: (error: DecodeError) => void;
  /** Called before each request is sent, also before each retry. */
  readonly onRequest?: (event: RequestEvent) => void;
  /** Called after each response, with its status, duration and usage. */
  readonly onResponse?: (event: ResponseEvent) => void;
  /** Called before a call is retried, with the reason and the delay. */
  readonly onRetry?: (event: RetryEvent) => void;
  /** Hears once of each version that ends, feature that is closed to new apps, and retired operation that is used. */
  readonly onWarning?: (event: WarningEvent) => void;
  /** Ends all calls of the client, such as when its process is told to stop. */
  readonly signal?: AbortSignal;
  /** A name for events and spans, such as that of a customer. Metrics never have it. */
  readonly label?: string;
  /** Called at the start and the end of each request, for tracing and metrics, such as `@edgewalk/opentelemetry`. */
  readonly observers?: readonly Observer[];
}

const allLogins: readonly Login[] = ['facebook', 'instagram', 'threads'];
const loginRule = word(...allLogins);

function sourceAdvice(given: object | null): string | undefined {
  if (!hasMethods('token')(given)) return 'give the token, or a source with a `token` to run';
  const advice = loginRule((given as AccessTokenSource).login);
  return advice && `its login: ${advice}`;
}

const listener = may(isFunction, 'give a function');

/** What each option of a client must be. */
const rules = {
  accessToken: (value) => (typeof value === 'object' ? sourceAdvice(value) : tokenAdvice(value)),
  login: loginRule,
  appSecret: may((value) => tokenAdvice(value) === undefined, 'give the secret of the app, as a string'),
  ...sharedRules,
  transport: may(isFunction, 'give undiciTransport() or fetchTransport()'),
  limits: may(
    (value) => value === false || hasMethods('enter', 'leave')(value),
    "write false, or limiter() of '@edgewalk/core/limits'",
  ),
  priority: priorityRule,
  retry: (value) => (value === undefined || value === false ? undefined : retryAdvice(value)),
  merge: may((value) => typeof value === 'boolean', 'write true or false'),
  validation: word('strict', 'report', 'off'),
  onDrift: listener,
  onRequest: listener,
  onResponse: listener,
  onRetry: listener,
  onWarning: listener,
  signal: may(hasMethods('addEventListener'), 'give the signal of an AbortController'),
  label: may((value) => typeof value === 'string', 'write a text'),
  observers: may((value) => Array.isArray(value) && value.every(isFunction), 'give a list of functions'),
} satisfies Record<keyof ClientOptions, Rule>;

/** The rule of the account that a tree is for. */
export const userIdRule: Rule = (value) => (value === undefined ? undefined : idAdvice(value));

/** Checks the options of a client, those that a tree has besides, and that the token is of a login that the tree is for. */
export function checkClientOptions(
  options: unknown,
  more: Rules = {},
  logins: readonly Login[] = allLogins,
): asserts options is ClientOptions {
  checkObject(options, 'client options', '{ accessToken }', { ...rules, ...more });
  // The rules have just accepted it.
  const login = loginIn(options as ClientOptions);
  if (login !== undefined && !logins.includes(login)) throw foreignLogin('client options', login, logins);
}

/** The login that options name, or their token shows. */
const loginIn = ({ accessToken, login }: ClientOptions): Login | undefined =>
  login ?? (typeof accessToken === 'string' ? loginOfToken(accessToken) : accessToken.login);

/** Checks the options when the client is made, not at its first call, and fills in the defaults. */
export function readOptions(options: ClientOptions, own: Family): Settings {
  checkClientOptions(options);
  const { timeoutMs = 30_000 } = options;
  const login = loginIn(options) ?? 'facebook';
  const version = versionFor(login, options.version);
  const transport = options.transport ?? defaultTransport();
  const channels = findDiagnosticsChannels();
  if (login !== 'threads') warnOfVersion({ ...options, channels }, version);
  return {
    ...options,
    login,
    isLoginGiven: options.login !== undefined,
    version,
    transport,
    mergeReads: options.merge === true ? mergingOf(own, transport, timeoutMs) : undefined,
    signal: signalIn(own, options.signal),
    timeoutMs,
    validation: options.validation ?? 'strict',
    limiter: options.limits || new WatchingLimiter(),
    retry: readRetry(options, own.budget),
    observers: options.observers ?? [],
    channels,
  };
}

function versionFor(login: Login, given: Version | undefined): Version {
  if (login !== 'threads') return given ?? latestVersion;
  if (given === undefined || given === threadsVersion) return threadsVersion;
  throw new InvalidArgumentError('client options', `version: Threads has ${threadsVersion} only: leave it out`);
}

const readRetry = ({ retry = {}, limits = false, onRetry }: ClientOptions, budget: RetryBudget): RetrySettings => ({
  policy: retry === false ? false : policyOf(retry),
  budget,
  timer: systemTimer,
  random: Math.random,
  waitsForLimits: limits !== false && limits.waits,
  onRetry,
});
