import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import { type File, isFile } from '../wire/file.js';
import { toWire, type WireParams } from '../wire/form.js';
import type { GraphRequest, Subject } from './request.js';

/** A request with its path and parameters encoded. */
export interface PreparedRequest extends Pick<
  GraphRequest,
  'operation' | 'method' | 'facts' | 'options' | 'secrets' | 'calls'
> {
  readonly address?: GraphRequest['address'];
  /** Undefined for a request without a declaration. */
  readonly login?: GraphRequest['login'];
  readonly path: string;
  readonly params: WireParams;
  /** Files by parameter name, which are sent unencoded. */
  readonly files?: Readonly<Record<string, File>>;
}

type Prepared = E.Either<GraphError, PreparedRequest>;

/** Encodes path and parameters. Returns a promise only when an account has to be found first. */
export function prepare(request: GraphRequest, account: Subject | undefined): Prepared | Promise<Prepared> {
  const { subject, accountParams = [] } = request;
  return typeof subject !== 'object' && accountParams.length === 0
    ? E.right(encode(request, subject, request.params))
    : findAndEncode(request, account);
}

async function findAndEncode(request: GraphRequest, account: Subject | undefined): Promise<Prepared> {
  const id = await find(request.subject);
  if (E.isLeft(id)) return id;
  const params: Record<string, unknown> = { ...request.params };
  for (const name of request.accountParams ?? []) {
    const own = await find(account);
    if (E.isLeft(own)) return own;
    params[name] = own.right;
  }
  return E.right(encode(request, id.right, params));
}

async function find(subject: Subject | undefined): Promise<E.Either<GraphError, string | undefined>> {
  return typeof subject === 'object' ? subject.find() : E.right(subject);
}

function encode(request: GraphRequest, id: string | undefined, params: GraphRequest['params']): PreparedRequest {
  const { operation, method, login, edge = '', facts, options, secrets, calls } = request;
  const path = id === undefined || id === '' || edge === '' ? `${id ?? ''}${edge}` : `${id}/${edge}`;
  const files = filesIn(params);
  // Each member by name: a spread costs as much as the rest of this file.
  if (files === undefined && request.address === undefined)
    return { operation, method, login, facts, options, secrets, calls, path, params: toWire(params) };
  const texts = Object.fromEntries(Object.entries(params).filter(([name]) => files?.[name] === undefined));
  const { address } = request;
  const sent = { operation, method, login, facts, options, secrets, calls, path, address, params: toWire(texts) };
  return files === undefined ? sent : { ...sent, files };
}

/** The parameters that are files; undefined when there are none. */
export function filesIn(params: Readonly<Record<string, unknown>>): Record<string, File> | undefined {
  let files: Record<string, File> | undefined;
  for (const name of Object.keys(params)) {
    const value = params[name];
    if (typeof value === 'object' && isFile(value)) (files ??= {})[name] = value;
  }
  return files;
}
