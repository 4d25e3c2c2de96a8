import type { Login } from './codec.js';
import type { DecodeError } from './errors/kinds.js';
import { InvalidArgumentError } from './errors/program.js';
import type { Usage } from './limits/usage.js';
import type { Transport } from './transport/transport.js';
import { undiciTransport } from './transport/undici.js';
import { isVersion, latestVersion, type Version } from './version.js';
import type { WireParams } from './wire.js';

/** What a hook sees of a request. Token, proof and secrets are never in it. */
export interface RequestEvent {
  /** Such as `UserMedia.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  readonly path: string;
  readonly params: WireParams;
}

/** What a hook sees of an answer. */
export interface ResponseEvent extends RequestEvent {
  readonly status: number;
  /** The version Meta served. */
  readonly version?: string;
  readonly traceId?: string;
  readonly usage?: Usage;
}

export interface ClientOptions {
  readonly accessToken: string;
  /** By default read off the token's prefix: `IG…` is Instagram Login, everything else Facebook Login. */
  readonly login?: Login;
  /** With it every call carries an `appsecret_proof`. */
  readonly appSecret?: string;
  readonly version?: Version;
  /** Replaces every host: an emulator, a proxy. */
  readonly baseUrl?: string;
  readonly transport?: Transport;
  /** For the whole answer, in milliseconds; 30,000 by default. */
  readonly timeoutMs?: number;
  /** `strict` fails on a wrong shape, `report` passes the value and calls `onDrift`, `off` does not look. */
  readonly validation?: 'strict' | 'report' | 'off';
  readonly onDrift?: (error: DecodeError) => void;
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
}

/** Options with their defaults in place. */
export interface CheckedOptions extends ClientOptions {
  readonly version: Version;
  readonly transport: Transport;
  readonly timeoutMs: number;
  readonly validation: 'strict' | 'report' | 'off';
  /** The options to make a like client from. */
  readonly given: ClientOptions;
}

const names = [
  'accessToken',
  'login',
  'appSecret',
  'version',
  'baseUrl',
  'transport',
  'timeoutMs',
  'validation',
  'onDrift',
  'onRequest',
  'onResponse',
];

const wrong = (advice: string) => new InvalidArgumentError('client options', advice);

/** Checks the options when the client is made, not at its first call. */
export function checkOptions(options: ClientOptions): CheckedOptions {
  const stranger = Object.keys(options).find((name) => !names.includes(name));
  if (stranger !== undefined)
    throw wrong(`there is no option ${JSON.stringify(stranger)}: write one of ${names.join(', ')}`);
  checkToken(options.accessToken, 'client options');
  const { version = latestVersion, timeoutMs = 30_000, validation = 'strict', baseUrl, login } = options;
  if (!isVersion(version)) throw wrong(`version: write it as '${latestVersion}'`);
  if (!Number.isFinite(timeoutMs) || timeoutMs <= 0)
    throw wrong('timeoutMs: write a number of milliseconds above 0');
  if (!['strict', 'report', 'off'].includes(validation))
    throw wrong("validation: write 'strict', 'report' or 'off'");
  if (baseUrl !== undefined && !/^https?:\/\/[^/?#@]+(\/[^?#]*)?$/.test(baseUrl)) {
    throw wrong("baseUrl: write the origin, such as 'http://127.0.0.1:4000', without a query");
  }
  if (login !== undefined && login !== 'facebook' && login !== 'instagram')
    throw wrong("login: write 'facebook' or 'instagram'");
  const transport = options.transport ?? undiciTransport();
  return { ...options, version, timeoutMs, validation, transport, given: { ...options, transport } };
}

/** A token is a text without blanks; anything else would only fail later, and less clearly. */
export function checkToken(token: unknown, where: string): void {
  if (typeof token !== 'string' || token.trim() === '')
    throw new InvalidArgumentError(where, 'accessToken: give the token, as a string');
  if (!/^[\x21-\x7e]+$/.test(token))
    throw new InvalidArgumentError(
      where,
      'accessToken: it has blanks or line breaks in it; give the token alone',
    );
}
