import * as E from 'fp-ts/lib/Either.js';
import type { Plan } from './call.js';
import type { GraphClient } from '../client/client.js';
import { type Compiled, type CompiledExpansion, expansionText } from '../select/compile.js';
import { isObject } from '../codec/codec.js';
import { failedPlan, pageOf } from './list.js';
import { listCodec, type RawList } from '../select/list-codec.js';
import type { Pages, Read } from '../schema/operations.js';
import { Page } from './page.js';
import { PagedCall } from './paged-call.js';
import { type GraphRequest, pathOf, type Subject } from '../request/request.js';
import { formatError } from '../transport/failure.js';

/** An object of an answer, which is ours to change. */
export type Item = Record<string, unknown>;

/** What an item's expanded edges need in order to go on. */
export interface Origin {
  readonly client: GraphClient;
  readonly request: GraphRequest;
  /** The expansions on the way from the node that was read, as long as none of them was a list. */
  readonly trail?: readonly CompiledExpansion[];
}

/** Turns the expanded edges of an item into pages that know how to go on. */
export function attach(item: Item, compiled: Compiled, origin: Origin): void {
  for (const expansion of compiled.expansions) {
    const { get } = expansion.edge.declaration;
    const { key } = expansion;
    const value = item[key];
    // Anything else is a drift that `validation` let pass.
    if (!isObject(value)) continue;
    if (get.kind === 'pages') item[key] = expandedPage(value as RawList, item, expansion, origin);
    else item[key] = attachOne(get.kind === 'read' ? unwrapped(get, value) : value, expansion, origin);
  }
}

function attachOne(value: unknown, expansion: CompiledExpansion, origin: Origin): unknown {
  if (isObject(value)) attach(value, expansion.inner, further(origin, expansion));
  return value;
}

/** What an edge leads to, without the `data` around it. */
export const unwrapped = ({ facts }: Pick<Read, 'facts'>, value: unknown): unknown =>
  facts.wrapped === true && isObject(value) ? value['data'] : value;

/** The same for every item of a list. */
export function attachAll(list: RawList, compiled: Compiled, origin: Origin): void {
  if (compiled.expansions.length === 0) return;
  for (const item of itemsOf(list)) if (isObject(item)) attach(item, compiled, origin);
}

/** The items, or none where `validation` let a list pass that is none. */
export const itemsOf = ({ data }: RawList): unknown[] => (Array.isArray(data) ? data : []);

const further = ({ trail, ...origin }: Origin, expansion: CompiledExpansion): Origin => ({
  ...origin,
  ...(trail && { trail: [...trail, expansion] }),
});

function expandedPage(
  list: RawList,
  item: Item,
  expansion: CompiledExpansion,
  origin: Origin,
): Page<unknown> {
  const { client, request } = origin;
  const parent = origin.trail?.at(-1)?.edge.declaration.node();
  if (origin.trail && parent?.declaration.get.kind === 'unsupported') {
    return rewrittenPage(list, expansion, origin, origin.trail);
  }
  // A node that was read is known by its request; an item of a list only by its own id.
  const subject = typeof item['id'] === 'string' ? item['id'] : origin.trail && request.subject;
  if (subject === undefined) return stuckPage(list, expansion, origin);
  // Nothing else comes as a list.
  const { summary } = expansion.edge.declaration.get as Pages;
  const own = () => requestOf(expansion, request, subject);
  return pageOf(list, own, { client, compiled: expansion.inner, summary });
}

/** The request that the edge would have been read with by itself. */
function requestOf(
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

/** An expanded edge of an item whose id did not come: its items are there, and going on is an error. */
function stuckPage(
  list: RawList,
  { edge, inner }: CompiledExpansion,
  { client, request }: Origin,
): Page<unknown> {
  attachAll(list, inner, { client, request });
  if (list.paging?.next === undefined) return new Page(itemsOf(list));
  const summary = { method: request.method, path: pathOf(request) };
  const what = `${edge.declaration.path} cannot go on, since its item came without an id`;
  const error = formatError('paging', `${summary.method} ${summary.path}: ${what}`, { summary });
  return new Page(itemsOf(list), { next: new PagedCall(failedPlan(error, request, client)) });
}

/**
 * What hangs off a node without a URL (business_discovery) comes without links. It goes on where a cursor says so,
 * by the same request with `.after()` written into its field expression.
 */
function rewrittenPage(
  list: RawList,
  expansion: CompiledExpansion,
  origin: Origin,
  trail: readonly CompiledExpansion[],
): Page<unknown> {
  const { client, request } = origin;
  attachAll(list, expansion.inner, { client, request });
  const cursors = list.paging?.cursors;
  const after = cursors?.after;
  const next =
    after === undefined ? undefined : new PagedCall(rewrittenPlan(after, expansion, origin, trail));
  return new Page(itemsOf(list), { next, cursors });
}

function rewrittenPlan(
  after: string,
  expansion: CompiledExpansion,
  origin: Origin,
  trail: readonly CompiledExpansion[],
): Plan<Page<unknown>> {
  const { client } = origin;
  const moved = { ...expansion, query: { ...expansion.query, before: undefined, after } };
  const fields = trail.reduceRight((inner, outer) => expansionText(outer, inner), expansionText(moved));
  const codec = listCodec(expansion.inner.codec);
  return {
    client,
    request: { ...origin.request, params: { ...origin.request.params, fields } },
    decode: (body, sent) => {
      const list = client.decode(codec, dig(body, [...trail, expansion]) ?? { data: [] }, sent);
      if (E.isLeft(list)) return list;
      return E.right(rewrittenPage(list.right, moved, { ...origin, request: sent }, trail));
    },
  };
}

function dig(body: unknown, trail: readonly CompiledExpansion[]): unknown {
  return trail.reduce((value, { key }) => (value as Item | undefined)?.[key], body);
}
