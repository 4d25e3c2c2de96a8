import { without } from '../world/values.js';
import { fromSearch } from './form.js';

/** One request, as tests want to see it. No token is in it, nor anything made from one. */
export interface LoggedRequest {
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** As the request had it; undefined for a path without one. */
  readonly version: string | undefined;
  /** Query and body together, as they came. */
  readonly params: Readonly<Record<string, unknown>>;
  /** 0 where a fault kept the whole response from the client. */
  readonly status: number;
}

interface Exchange {
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** Writes a request down. */
export function logEntry({ method, url, body, status }: Exchange, hidden: readonly string[]): LoggedRequest {
  const [rawPath = '', ...query] = url.split('?');
  const path = rawPath.replaceAll(/\/{2,}/g, '/');
  const version = /^\/(v\d+\.\d+)(?=\/|$)/.exec(path)?.[1];
  const all = { ...fromSearch(new URLSearchParams(query.join('?'))), ...body };
  const params = without(all, ...secretParams);
  return {
    method,
    path: version === undefined ? path : path.slice(version.length + 1) || '/',
    version,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, clean(value, hidden)])),
    status,
  };
}

/** Credentials. */
const secretParams = ['access_token', 'appsecret_proof', 'client_secret', 'code', 'fb_exchange_token'];

/** Tokens hide in the operations of a batch too. */
function clean(value: unknown, hidden: readonly string[]): unknown {
  if (typeof value !== 'string' && typeof value !== 'object') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = hidden.reduce(
    (left, secret) => left.replaceAll(secret, '[token]').replaceAll(encodeURIComponent(secret), '[token]'),
    text,
  );
  return typeof value === 'string' ? shown : (JSON.parse(shown) as unknown);
}
