import type { DecodeError } from '../errors/kinds.js';
import type { Limiter } from '../limits/limiter.js';
import type { RequestEvent, ResponseEvent } from '../policy/events.js';
import type { Observation } from '../policy/observer.js';
import type { RetrySettings } from '../policy/retry.js';
import type { WarningEvent } from '../policy/warnings.js';
import type { Credentials } from '../request/authorise.js';
import type { ClientLogin } from '../request/host.js';
import type { CallOptions, Priority, Subject } from '../request/request.js';
import type { Reader } from '../schema/verify.js';
import type { Send, Transport } from '../transport/transport.js';

/** Options of a client with their defaults in place. */
export interface Settings extends Credentials, ClientLogin, Observation {
  readonly baseUrl?: string;
  readonly transport: Transport;
  /** Sends reads together; undefined where they go one by one. */
  readonly mergeReads: Send | undefined;
  readonly timeoutMs: number;
  readonly priority?: Priority;
  readonly limiter: Limiter;
  readonly retry: RetrySettings;
  readonly validation: 'strict' | 'report' | 'off';
  readonly onDrift?: (error: DecodeError) => void;
  readonly onRequest?: (event: RequestEvent) => void;
  readonly onResponse?: (event: ResponseEvent) => void;
  readonly onWarning?: (event: WarningEvent) => void;
}

/** What calls and trees need of the client that they were made by. */
export interface ClientInternals {
  readonly settings: Settings;
  /** The account that the token speaks for, when the client knows it. */
  readonly account: Subject | undefined;
  /** Reads any path with the options of a call. */
  readonly reader: (options: CallOptions) => Reader;
}

/** Where a client keeps them: behind a symbol of its prototype, so that no copy or printout of a client shows a token. */
export const internals: unique symbol = Symbol('internals');
