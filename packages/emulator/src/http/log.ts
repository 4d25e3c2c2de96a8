import { without } from '../world/values.js';
import { fromSearch } from './form.js';

/** A request, for assertions in tests. Tokens, and what is derived from them, are removed. */
export interface LoggedRequest {
  /** When its head had arrived, by the emulator's clock. */
  readonly at: number;
  readonly method: string;
  /** Without version and query. */
  readonly path: string;
  /** The version in the path, if there was one. */
  readonly version: string | undefined;
  /** Query and body merged, as they were sent. */
  readonly params: Readonly<Record<string, unknown>>;
  /** 0 if a fault withheld the whole response. */
  readonly status: number;
}

interface Exchange {
  readonly at: number;
  readonly method: string;
  readonly url: string;
  readonly body: Readonly<Record<string, unknown>>;
  readonly status: number;
}

/** Bounds of the log, for emulators that run for days. */
const mostRequests = 20_000;
const mostCharacters = 16 * 1024 * 1024;

/** The last requests. */
export class RequestLog {
  readonly entries: LoggedRequest[] = [];
  readonly #sizes: number[] = [];
  readonly #observe: ((entry: LoggedRequest) => void) | undefined;
  #size = 0;

  constructor(observe?: (entry: LoggedRequest) => void) {
    this.#observe = observe;
  }

  add(entry: LoggedRequest): void {
    this.#keep(entry);
    try {
      this.#observe?.(entry);
    } catch {
      // An observer does not change an answer.
    }
  }

  #keep(entry: LoggedRequest): void {
    const size = sizeOf(entry);
    this.entries.push(entry);
    this.#sizes.push(size);
    this.#size += size;
    // The newest stays, whatever its size.
    while (this.entries.length > mostRequests || (this.#size > mostCharacters && this.entries.length > 1)) {
      this.entries.shift();
      this.#size -= this.#sizes.shift() ?? 0;
    }
  }
}

const sizeOf = ({ path, params }: LoggedRequest): number =>
  Object.entries(params).reduce((sum, [name, value]) => sum + name.length + lengthOf(value), path.length);

const lengthOf = (value: unknown): number =>
  typeof value === 'string' ? value.length : (JSON.stringify(value)?.length ?? 0);

/** Texts that must not be logged. */
export interface Secrets {
  /** True for one of them. */
  readonly isSecret: (text: string) => boolean;
  /** Those that may hide in a longer text. */
  readonly secrets: () => readonly string[];
}

/** Adds a request. */
export function logEntry({ at, method, url, body, status }: Exchange, hidden: Secrets): LoggedRequest {
  const [rawPath = '', ...query] = url.split('?');
  const path = rawPath.replaceAll(/\/{2,}/g, '/');
  const version = /^\/(v\d+\.\d+)(?=\/|$)/.exec(path)?.[1];
  const all = { ...fromSearch(new URLSearchParams(query.join('?'))), ...body };
  const params = without(all, ...secretParams);
  return {
    at,
    method,
    path: version === undefined ? path : path.slice(version.length + 1) || '/',
    version,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, clean(value, hidden)])),
    status,
  };
}

/** Credentials. */
const secretParams = ['access_token', 'appsecret_proof', 'client_secret', 'code', 'fb_exchange_token'];

/** The operations of a batch can contain tokens, too. */
function clean(value: unknown, hidden: Secrets): unknown {
  if (typeof value !== 'string' && typeof value !== 'object') return value;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  const shown = text.replaceAll(longRun, (run) => (hidden.isSecret(run) ? '[token]' : withoutSecrets(run, hidden)));
  return typeof value === 'string' ? shown : (JSON.parse(shown) as unknown);
}

/** No secret is shorter, and none has other characters, as it is or percent-encoded. */
const longRun = /[\w|%.-]{32,}/g;

const withoutSecrets = (text: string, { secrets }: Secrets): string =>
  secrets().reduce((left, secret) => {
    const encoded = encodeURIComponent(secret);
    const plain = left.replaceAll(secret, '[token]');
    return encoded === secret ? plain : plain.replaceAll(encoded, '[token]');
  }, text);
