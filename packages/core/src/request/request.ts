// request: a request before it is sent: path, parameters, host, version, token and proof.
import type { TaskEither } from '../errors/either.js';
import type { Login } from '../codec/record.js';
import { isReference } from '../codec/reference.js';
import type { GraphError } from '../errors/kinds.js';
import { hasMembers } from '../codec/record-check.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { ListFacts } from '../schema/operations.js';
import type { Version } from './version.js';

/** The object of a URL: an id, or an account that is found at the first use. */
export type Subject = string | FoundSubject;

export interface FoundSubject {
  /** Its name in messages until it is found, such as `(own account)`. */
  readonly label: string;
  readonly find: TaskEither<GraphError, string>;
}

/** The priority of a call: `high` for a person, `normal` for a program, `low` for a nightly job. */
export type Priority = 'high' | 'normal' | 'low';

/** The options of a single call, which override those of its client. */
export interface CallOptions {
  /** The token of this call, in place of the client's. */
  readonly accessToken?: string;
  /** The version of the API for this call, such as `v26.0`. */
  readonly version?: Version;
  /** The address of this call in place of Meta's hosts, for an emulator or a proxy. */
  readonly baseUrl?: string;
  /** The time for the whole response of this call, in milliseconds; the client's by default. */
  readonly timeoutMs?: number;
  /** Ends this call when it is aborted, with an `AbortError`. */
  readonly signal?: AbortSignal;
  /** The priority of the call when it has to wait for an allowance. */
  readonly priority?: Priority;
  /** `fail` fails the call at once where it is held for a known time, whatever its limiter does with others. */
  readonly whenHeld?: 'wait' | 'fail';
}

/** A request before it is encoded, without host and token. */
export interface GraphRequest {
  /** The name of the operation in messages, such as `UserMedia.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Decides the host. */
  readonly login: Login;
  /** Undefined for an edge of the root. */
  readonly subject?: Subject | undefined;
  readonly edge?: string | undefined;
  /** Where an upload goes, if Meta gave the address: whole and of a host of Meta's, or below the version. */
  readonly address?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** Absent parameters that the client fills with its own account. */
  readonly accountParams?: readonly string[];
  /** The page size before Meta responded "reduce the amount of data"; pages grow back to it. */
  readonly fullLimit?: number | undefined;
  /** Whether a link led to this page. */
  readonly isLinked?: boolean;
  /** Texts in the parameters that messages must not show. */
  readonly secrets?: readonly string[] | undefined;
  /** The number of calls that it counts as; one by default. */
  readonly calls?: number | undefined;
  readonly facts: ListFacts;
  readonly options: CallOptions;
}

/** The path, with a label for an account that has not been found. */
export function pathOf({ subject, edge }: Pick<GraphRequest, 'subject' | 'edge'>): string {
  const id = typeof subject === 'object' ? subject.label : subject;
  return `/${[id, edge].filter(Boolean).join('/')}`;
}

/** What to write for what is no segment of a path: an id, a username or an alias. Numbers are none: ids exceed 2^53. */
export function idAdvice(id: unknown): string | undefined {
  if (typeof id === 'number' || typeof id === 'bigint') {
    const shown = Number.isSafeInteger(Number(id)) ? `, '${id}'` : '';
    return `write the id as a string${shown}: numbers lose digits above 2^53`;
  }
  if (typeof id !== 'string' || id === '') return 'give an id, as a string';
  // Nothing of it is shown: people paste tokens and secrets into the wrong place.
  if (looksLikeToken.test(id)) return 'this is a token: give an id, or a username in small letters';
  const [odd] = /[^\w.:=~@$+-]/u.exec(id) ?? /^\.+$/.exec(id) ?? [];
  if (odd === undefined || isReference(id)) return undefined;
  return `this is no id, since it has ${JSON.stringify(odd)}: give the id alone, without slashes or a query`;
}

/** Refuses what is no segment of a path. */
export function checkId(id: unknown, where: string): void {
  const advice = idAdvice(id);
  if (advice !== undefined) throw new InvalidArgumentError(where, advice);
}

/** By the prefixes of Meta's tokens. A name that begins like them is rare, and Meta does not mind its case. */
const looksLikeToken = /^(?:EAA|IGAA|IGQV|THAA)[\w-]{12}/;

/** Checks the object of a URL: an id, or an account that is found later. */
export function checkSubject(subject: unknown, where: string): asserts subject is Subject {
  if (!(hasMembers(subject) && typeof subject['find'] === 'function')) checkId(subject, where);
}
