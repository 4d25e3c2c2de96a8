import * as E from 'fp-ts/lib/Either.js';
import type { TaskEither } from 'fp-ts/lib/TaskEither.js';
import type { Login } from '../codec/codec.js';
import type { GraphError } from '../errors/kinds.js';
import { InvalidArgumentError } from '../errors/program.js';
import { type File, isFile } from '../wire/file.js';
import type { Priority } from '../limits/limits.js';
import type { ListFacts } from '../schema/operations.js';
import type { Version } from './version.js';
import { toWire, type WireParams } from '../wire/form.js';

/** Whose URL it is: an id, or an account that is found at the first use. */
export type Subject = string | FoundSubject;

export interface FoundSubject {
  /** How it is written while it is not known, such as `(own account)`. */
  readonly label: string;
  readonly find: TaskEither<GraphError, string>;
}

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

/** A request before it is written out: no host, no token, no encoding. */
export interface GraphRequest {
  /** How the operation is called in messages, such as `user.media.get`. */
  readonly operation: string;
  readonly method: 'GET' | 'POST' | 'DELETE';
  /** Left out for paths that hang off the root. */
  readonly subject?: Subject | undefined;
  readonly edge?: string | undefined;
  readonly params: Readonly<Record<string, unknown>>;
  /** Absent parameters that are filled with the client's own account. */
  readonly accountParams?: readonly string[];
  /** Texts in the parameters that must not appear in anything said about the request. */
  readonly secrets?: readonly string[] | undefined;
  /** As how many calls it counts; one unless given. */
  readonly calls?: number | undefined;
  readonly facts: ListFacts;
  readonly options: CallOptions;
}

/** The same with everything known. */
export interface PreparedRequest extends Pick<GraphRequest, Kept> {
  readonly path: string;
  readonly params: WireParams;
  /** What is sent as it is, by the name of its parameter. */
  readonly files?: Readonly<Record<string, File>>;
}

type Kept = 'operation' | 'method' | 'facts' | 'options' | 'secrets' | 'calls';

type Prepared = E.Either<GraphError, PreparedRequest>;

/** Finds out what is not known yet, then writes path and parameters out. Waits only where something is not known. */
export function prepare(request: GraphRequest, account: Subject | undefined): Prepared | Promise<Prepared> {
  const { subject, accountParams = [] } = request;
  if (typeof subject !== 'object' && accountParams.length === 0)
    return written(request, subject, request.params);
  return found(request, account);
}

async function found(request: GraphRequest, account: Subject | undefined): Promise<Prepared> {
  const id = await resolve(request.subject);
  if (E.isLeft(id)) return id;
  const params: Record<string, unknown> = { ...request.params };
  for (const name of request.accountParams ?? []) {
    const own = await resolve(account);
    if (E.isLeft(own)) return own;
    params[name] = own.right;
  }
  return written(request, id.right, params);
}

function written(request: GraphRequest, id: string | undefined, params: GraphRequest['params']): Prepared {
  const { edge = '' } = request;
  const path = id === undefined || id === '' || edge === '' ? `${id ?? ''}${edge}` : `${id}/${edge}`;
  const files = filesIn(params);
  if (files === undefined) return E.right(preparedOf(request, path, params));
  const others = Object.entries(params).filter(([name]) => !Object.hasOwn(files, name));
  return E.right({ ...preparedOf(request, path, Object.fromEntries(others)), files });
}

// Each member by name: a spread of so many costs as much as the rest of the preparation.
const preparedOf = (
  { operation, method, facts, options, secrets, calls }: GraphRequest,
  path: string,
  params: GraphRequest['params'],
): PreparedRequest => ({ operation, method, facts, options, secrets, calls, path, params: toWire(params) });

/** The parameters that are files; undefined where there are none. */
export function filesIn(params: Readonly<Record<string, unknown>>): Record<string, File> | undefined {
  let files: Record<string, File> | undefined;
  for (const name of Object.keys(params)) {
    const value = params[name];
    if (typeof value === 'object' && isFile(value)) (files ??= {})[name] = value;
  }
  return files;
}

async function resolve(subject: Subject | undefined): Promise<E.Either<GraphError, string | undefined>> {
  return typeof subject === 'object' ? subject.find() : E.right(subject);
}

/** The path as far as it is known without asking. */
export function pathOf({ subject, edge }: Pick<GraphRequest, 'subject' | 'edge'>): string {
  const id = typeof subject === 'object' ? subject.label : subject;
  return `/${[id, edge].filter(Boolean).join('/')}`;
}

/** An id, a username or an alias, as one segment of a path. Numbers are refused: ids pass 2^53. */
export function checkId(id: unknown, where: string): void {
  if (typeof id === 'number' || typeof id === 'bigint') {
    throw new InvalidArgumentError(
      where,
      `write the id as a string, '${id}': numbers lose digits above 2^53`,
    );
  }
  if (typeof id !== 'string' || id === '') throw new InvalidArgumentError(where, 'give an id, as a string');
  if (!/^[\w.:=~@+-]+$/.test(id) || /^\.+$/.test(id)) {
    throw new InvalidArgumentError(
      where,
      `${JSON.stringify(id.slice(0, 80))} is no id: give the id alone, without slashes or a query`,
    );
  }
}

/** Refuses an operation that the other login's host offers. */
export function checkLogin(operation: string, needed: Login | undefined, login: Login): void {
  if (needed === undefined || needed === login) return;
  const name = needed === 'facebook' ? 'Facebook Login' : 'Instagram Login';
  throw new InvalidArgumentError(
    operation,
    `exists with ${name} only: use a token from ${name}, and { login: '${needed}' } if the token does not tell`,
  );
}
