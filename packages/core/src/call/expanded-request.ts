import type { GraphRequest, Subject } from '../request/request.js';
import type { Pages } from '../schema/operations.js';
import { expansionText } from '../select/expansion.js';
import type { CompiledExpansion } from '../select/selection.js';
import type { ClientInternals } from './client-internals.js';

/** The origin of an item with expanded edges. */
export interface Expanded {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  /** Texts that must not be shown. */
  readonly secrets: readonly string[];
  /** The expansions between the node that was read and this item; undefined below a list. */
  readonly trail?: readonly CompiledExpansion[];
}

/** The origin of what an expansion holds. */
export const further = ({ trail, ...from }: Expanded, expansion: CompiledExpansion): Expanded => ({
  ...from,
  ...(trail && { trail: [...trail, expansion] }),
});

/** The request that reads an expanded edge at its own URL. */
export function expandedRequest(
  { edge, query, inner: { fields } }: CompiledExpansion,
  request: GraphRequest,
  subject: Subject,
): GraphRequest {
  const { path, get } = edge.declaration;
  return {
    ...request,
    method: 'GET',
    facts: (get as Pages).facts,
    operation: `${request.operation} > ${path}`,
    subject,
    edge: path,
    params: { ...query, ...(fields !== '' && { fields }) },
    accountParams: [],
  };
}

/** Whether the parent of an edge has no URL: then the edge can be read only where its parent is expanded. */
export const isRewritten = (trail: readonly CompiledExpansion[] | undefined): trail is readonly CompiledExpansion[] =>
  trail?.at(-1)?.edge.declaration.node().declaration.get.kind === 'unsupported';

/** The request that was sent, with `.after()` of an expanded edge in its field expression. */
export const rewrittenRequest = (
  moved: CompiledExpansion,
  request: GraphRequest,
  trail: readonly CompiledExpansion[],
): GraphRequest => ({
  ...request,
  params: {
    ...request.params,
    fields: trail.reduceRight((inner, outer) => expansionText(outer, inner), expansionText(moved)),
  },
});

/** The value at the end of a trail in a response. */
export const valueAt = (body: unknown, trail: readonly CompiledExpansion[]): unknown =>
  trail.reduce((value, { key }) => (value as Record<string, unknown> | undefined)?.[key], body);
