import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Login } from '../codec/record.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { ListFacts } from '../schema/operations.js';
import type { Version } from './version.js';

/** Whose URL it is: an id, or an account that is found at the first use. */
export type Subject = string | FoundSubject;

export interface FoundSubject {
  /** How it is written while it is not known, such as `(own account)`. */
  readonly label: string;
  readonly find: TaskEither<GraphError, string>;
}

/** Who waits for a call: a person before a program, a program before a nightly job. */
export type Priority = 'high' | 'normal' | 'low';

/** What a single call may do differently from its client. */
export interface CallOptions {
  readonly accessToken?: string;
  readonly version?: Version;
  readonly baseUrl?: string;
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Who waits for the call when it has to wait for an allowance. */
  readonly priority?: Priority;
}

/** A request before it is encoded: no host, no token. */
export interface GraphRequest {
  /** How the operation is called in messages, such as `UserMedia.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Decides the host. */
  readonly login: Login;
  /** Left out for paths that hang off the root. */
  readonly subject?: Subject | undefined;
  readonly edge?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** Absent parameters that are filled with the client's own account. */
  readonly accountParams?: readonly string[];
  /** The size that pages had before Meta asked for less data; they grow back to it. */
  readonly fullLimit?: number | undefined;
  /** Texts in the parameters that must not appear in anything said about the request. */
  readonly secrets?: readonly string[] | undefined;
  /** As how many calls it counts; one unless given. */
  readonly calls?: number | undefined;
  readonly facts: ListFacts;
  readonly options: CallOptions;
}

/** The path as far as it is known without asking. */
export function pathOf({ subject, edge }: Pick<GraphRequest, 'subject' | 'edge'>): string {
  const id = typeof subject === 'object' ? subject.label : subject;
  return `/${[id, edge].filter(Boolean).join('/')}`;
}

/** An id, a username or an alias, as one segment of a path. Numbers are refused: ids pass 2^53. */
export function checkId(id: unknown, where: string): void {
  if (typeof id === 'number' || typeof id === 'bigint') {
    throw new InvalidArgumentError(where, `write the id as a string, '${id}': numbers lose digits above 2^53`);
  }
  if (typeof id !== 'string' || id === '') throw new InvalidArgumentError(where, 'give an id, as a string');
  if (!/^[\w.:=~@+-]+$/.test(id) || /^\.+$/.test(id)) {
    throw new InvalidArgumentError(
      where,
      `${JSON.stringify(id.slice(0, 80))} is no id: give the id alone, without slashes or a query`,
    );
  }
}
