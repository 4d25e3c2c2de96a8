import type { DecodeError } from '../errors/kinds.js';
import { hasMethods } from '../errors/options.js';
import { InvalidArgumentError } from '../errors/program.js';
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

/** The options of a client with their defaults filled in. */
export interface Settings extends Credentials, ClientLogin, Observation {
  readonly baseUrl?: string;
  readonly transport: Transport;
  /** Sends reads together; undefined when each is sent alone. */
  readonly mergeReads: Send | undefined;
  /** Ends all calls: the client was closed, or the caller's signal aborted. */
  readonly signal: AbortSignal;
  readonly label?: string;
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

/** What calls and trees need from the client that made them. */
export interface ClientInternals {
  readonly settings: Settings;
  /** The account of the token, when the client knows it. */
  readonly account: Subject | undefined;
  /** Reads any path with the options of a call. */
  readonly reader: (options: CallOptions) => Reader;
}

/** The key of the method that gives a client's internals: a printout calls getters, and would show a token. */
export const internals: unique symbol = Symbol('internals');

/** The internals of a client. Refuses what is none. */
export function internalsIn(client: unknown, where: string): ClientInternals {
  if (hasMethods(internals)(client)) return (client as { [internals](): ClientInternals })[internals]();
  throw new InvalidArgumentError(where, 'give a GraphClient, such as api.client');
}
