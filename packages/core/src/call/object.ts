import * as E from '../errors/either.js';
import { isObject } from '../codec/record-check.js';
import { optional, record } from '../codec/record.js';
import { NotFoundError } from '../errors/kinds.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import type { Read } from '../schema/operations.js';
import { expansionText } from '../select/expansion.js';
import { wrapCodec } from '../select/list-codec.js';
import type { CompiledExpansion, CompiledSelection } from '../select/selection.js';
import type { ClientInternals } from './client-internals.js';
import { attachPages } from './list.js';
import type { Decode, RequestPlan } from './plan.js';
import { decodeBy } from './read.js';

interface ObjectShape {
  readonly client: ClientInternals;
  readonly selection: CompiledSelection;
  /** The expansions between the requested node and the object; undefined below a list. */
  readonly trail?: readonly CompiledExpansion[];
  /** The read of an edge, whose object may be inside `data`. */
  readonly read?: Pick<Read, 'facts'>;
}

/** Decodes one object and turns its expanded edges into pages. */
export function decodeObject({ client, selection, trail, read }: ObjectShape): Decode<unknown> {
  const codec = read === undefined ? selection.codec : wrapCodec(read, selection.codec);
  return (body, request, secrets) => {
    if (body === null && read?.facts.nullable === true) return E.left(absent(request.edge ?? 'object', request));
    const decoded = decodeBy(codec, body, { client, request, secrets });
    if (E.isLeft(decoded)) return decoded;
    const isWrapped = read?.facts.wrapped === true && isObject(decoded.right) && 'data' in decoded.right;
    const value = isWrapped ? decoded.right['data'] : decoded.right;
    if (isObject(value)) attachPages(value, selection, { client, request, secrets, ...(trail && { trail }) });
    return E.right(value);
  };
}

/** The plan that reads a node without a URL: as a field of its parent. */
export function expansionPlan(
  expansion: CompiledExpansion,
  request: GraphRequest,
  client: ClientInternals,
): RequestPlan<unknown> {
  const { path } = expansion.edge.declaration;
  const fields = expansionText(expansion);
  const codec = record(path, { [path]: optional(expansion.inner.codec) });
  const decode = decodeObject({ client, selection: { fields, codec, expansions: [expansion] }, trail: [] });
  return {
    client,
    request: { ...request, edge: undefined, params: { ...request.params, fields } },
    decode: (body, sent, secrets) => {
      const parent = decode(body, sent, secrets);
      if (E.isLeft(parent)) return parent;
      const value = isObject(parent.right) ? parent.right[path] : undefined;
      return value === undefined || value === null ? E.left(absent(path, sent)) : E.right(value);
    },
  };
}

function absent(path: string, request: GraphRequest): NotFoundError {
  const summary = { method: request.method, path: pathOf(request) };
  return new NotFoundError({
    message: `GET ${summary.path}: the answer has no ${path}`,
    retry: 'never',
    advice: 'The object has none, or the token may not see it: check the ids, and the permissions of the token.',
    request: summary,
  });
}
