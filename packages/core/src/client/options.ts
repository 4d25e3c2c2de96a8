import type { Settings } from '../call/client-internals.js';
import type { Login } from '../codec/record.js';
import type { DecodeError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { Limiter } from '../limits/limiter.js';
import { WatchingLimiter } from '../limits/watching-limiter.js';
import { findDiagnosticsChannels } from '../policy/diagnostics.js';
import type { RequestEvent, ResponseEvent } from '../policy/events.js';
import type { Observer } from '../policy/observer.js';
import { RetryBudget, type RetryEvent, type RetrySettings } from '../policy/retry.js';
import { policyOf, type RetryPolicy } from '../policy/retry-policy.js';
import { systemTimer } from '../policy/timer.js';
import { type WarningEvent, warnOfVersion } from '../policy/warnings.js';
import { checkObject, checkOptionNames, checkSharedOptions, type Refuse } from '../request/call-options.js';
import type { Priority } from '../request/request.js';
import { loginOfToken } from '../request/host.js';
import { checkToken } from '../request/authorise.js';
import type { AccessTokenSource } from '../request/token-source.js';
import { latestVersion, type Version } from '../request/version.js';
import { defaultTransport } from '../transport/default.js';
import { mergeReads } from '../transport/merge-reads.js';
import { sendWithin } from '../transport/timeout.js';
import type { Send, Transport } from '../transport/transport.js';

export interface ClientOptions {
  /** The token, or a source that returns it for each call. */
  readonly accessToken: string | AccessTokenSource;
  /** By default the token's prefix decides: `IG…` is Instagram Login, everything else Facebook Login. */
  readonly login?: Login;
  /** With it, every call has an `appsecret_proof`. */
  readonly appSecret?: string;
  readonly version?: Version;
  /** Replaces every host, for an emulator or a proxy. */
  readonly baseUrl?: string;
  readonly transport?: Transport;
  /** The time for the whole response, in milliseconds; 30,000 by default. A call that sends a file has at least 10 minutes. */
  readonly timeoutMs?: number;
  /**
   * Keeps calls under Meta's limits: `limiter()` of `@edgewalk/core/limits`, for one client or for several that share
   * it. By default no call waits.
   */
  readonly limits?: false | Limiter;
  /** The priority of calls that wait for an allowance: `high` when a person waits, `low` for a nightly job. */
  readonly priority?: Priority;
  /** Retries reads and idempotent writes, with four attempts by default; `false` turns retries off. */
  readonly retry?: false | RetryPolicy;
  /** Merges the reads of one tick into one request, fifty at a time. Facebook Login only; false by default. */
  readonly merge?: boolean;
  /** `strict` fails on a wrong shape, `report` returns the value and calls `onDrift`, `off` skips validation. */
  readonly validation?: 'strict' | 'report' | 'off';
  readonly onDrift?: (error: DecodeError) => void;
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onRetry?: (event: RetryEvent) => void;
  /** Hears once of each version that ends, feature that is closed to new apps, and retired operation that is used. */
  readonly onWarning?: (event: WarningEvent) => void;
  /** Called at the start and the end of each request, for tracing and metrics, such as `@edgewalk/opentelemetry`. */
  readonly observers?: readonly Observer[];
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
  'onWarning',
  'observers',
];

const wrong: Refuse = (advice) => new InvalidArgumentError('client options', advice);

/** Checks the options when the client is made, not at its first call, and fills in the defaults. */
export function readOptions(options: ClientOptions): Settings {
  checkOptions(options);
  const { accessToken, login, version = latestVersion, timeoutMs = 30_000 } = options;
  const ownLogin = typeof accessToken === 'string' ? loginOfToken(accessToken) : accessToken.login;
  const transport = options.transport ?? defaultTransport();
  const send: Send = (request) => () => sendWithin(timeoutMs, request, transport);
  const channels = findDiagnosticsChannels();
  warnOfVersion({ ...options, channels }, version);
  return {
    ...options,
    login: login ?? ownLogin ?? 'facebook',
    isLoginGiven: login !== undefined,
    version,
    transport,
    mergeReads: options.merge === true ? mergeReads(send) : undefined,
    timeoutMs,
    validation: options.validation ?? 'strict',
    limiter: options.limits || new WatchingLimiter(),
    retry: readRetry(options),
    observers: options.observers ?? [],
    channels,
  };
}

function checkOptions(options: ClientOptions): void {
  checkObject(options, 'client options', '{ accessToken }');
  checkOptionNames(options, names, wrong);
  checkGivenToken(options.accessToken);
  checkSharedOptions(options, wrong);
  const { validation = 'strict', login, merge = false, limits = false } = options;
  if (!['strict', 'report', 'off'].includes(validation)) throw wrong("validation: write 'strict', 'report' or 'off'");
  if (login !== undefined && login !== 'facebook' && login !== 'instagram')
    throw wrong("login: write 'facebook' or 'instagram'");
  if (typeof merge !== 'boolean') throw wrong('merge: write true or false');
  if (limits !== false && typeof limits?.enter !== 'function')
    throw wrong("limits: write false, or limiter() of '@edgewalk/core/limits'");
}

function checkGivenToken(given: unknown): void {
  const isSource = typeof given === 'object' && given !== null && 'token' in given;
  if (!isSource) checkToken(given, 'client options');
  else if (typeof given.token !== 'function')
    throw wrong('accessToken: give the token, or a source with a `token` to run');
}

function readRetry({ retry = {}, limits = false, onRetry }: ClientOptions): RetrySettings {
  const policy = retry === false ? false : policyOf(retry);
  if (typeof policy === 'string') throw wrong(`retry: ${policy}`);
  return {
    policy,
    budget: new RetryBudget(),
    timer: systemTimer,
    random: Math.random,
    waitsForLimits: limits !== false && limits.waits,
    onRetry,
  };
}
