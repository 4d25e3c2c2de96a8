import * as E from 'fp-ts/lib/Either.js';
import type { Plan } from './call.js';
import type { GraphClient } from '../client/client.js';
import { type CompiledExpansion, expansionText } from '../select/compile.js';
import { optional, record } from '../codec/codec.js';
import { NotFoundError } from '../errors/kinds.js';
import { attach } from './expanded.js';
import { type GraphRequest, pathOf } from '../request/request.js';

/** Reads a node that has no URL: the node it hangs off is asked for the one field, and the value taken out of it. */
export function expansionPlan(
  expansion: CompiledExpansion,
  request: GraphRequest,
  client: GraphClient,
): Plan<unknown> {
  const { path } = expansion.edge.declaration;
  const codec = record(path, { [path]: optional(expansion.inner.codec) });
  return {
    client,
    request: { ...request, edge: undefined, params: { ...request.params, fields: expansionText(expansion) } },
    decode: (body, sent) => {
      const parent = client.decode(codec, body, sent);
      if (E.isLeft(parent)) return parent;
      const value = parent.right[path];
      if (value === undefined || value === null) return E.left(absent(path, sent));
      attach(
        parent.right,
        { fields: path, codec, expansions: [expansion] },
        { client, request: sent, trail: [] },
      );
      return E.right(value);
    },
  };
}

function absent(path: string, request: GraphRequest): NotFoundError {
  const summary = { method: request.method, path: pathOf(request) };
  return new NotFoundError({
    message: `GET ${summary.path}: the answer has no ${path}`,
    retry: 'never',
    advice:
      'The object has none, or the token may not see it: check the ids, and the permissions of the token.',
    request: summary,
  });
}
