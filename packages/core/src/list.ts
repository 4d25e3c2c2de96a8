import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { Plan } from './call.js';
import type { GraphClient } from './client.js';
import { type Compiled, type CompiledExpansion, expansionText, listCodec, type Paging } from './compile.js';
import { encodeCursor, placeIn } from './cursor.js';
import type { GraphError } from './errors/kinds.js';
import { checkLink } from './link.js';
import { Page } from './page.js';
import { PagedCall } from './paged-call.js';
import { type GraphRequest, pathOf } from './request.js';

type Item = Record<string, unknown>;
type RawList = {
  readonly data: unknown[];
  readonly paging?: t.TypeOf<typeof Paging>;
  readonly summary?: Record<string, unknown>;
};

/** How a page of one edge is read and goes on. */
export interface ListShape {
  readonly client: GraphClient;
  readonly compiled: Compiled;
}

/** The plan of a list's page: the items decoded, their expanded edges turned into pages too. */
export function listPlan(request: GraphRequest, shape: ListShape): Plan<Page<unknown>> {
  const codec = listCodec(shape.compiled.codec);
  return {
    client: shape.client,
    request,
    decode: (body, sent) => {
      const list = shape.client.decode(codec, body, sent);
      return E.isLeft(list) ? list : E.right(pageOf(list.right, sent, shape));
    },
  };
}

function pageOf(list: RawList, request: GraphRequest, shape: ListShape): Page<unknown> {
  for (const item of list.data) attach(item as Item, shape.compiled, { client: shape.client, request });
  const link = (url: string | undefined) =>
    url === undefined ? undefined : new PagedCall(linkPlan(url, request, shape));
  return new Page(list.data, {
    next: link(list.paging?.next),
    previous: link(list.paging?.previous),
    cursor: cursorOf(list.paging?.next, request),
    cursors: list.paging?.cursors,
    summary: list.summary,
  });
}

/** A link becomes our own request with the link's place in it: host, token and proof are always ours. */
function linkPlan(url: string, request: GraphRequest, shape: ListShape): Plan<Page<unknown>> {
  const link = checkLink(url, request, shape.client);
  if (E.isLeft(link)) return failedPlan(link.left, request, shape.client);
  const { after: _a, before: _b, since: _s, until: _u, offset: _o, ...params } = request.params;
  return listPlan({ ...request, params: { ...params, ...placeIn(link.right) } }, shape);
}

function cursorOf(next: string | undefined, request: GraphRequest): string | undefined {
  if (next === undefined || !URL.canParse(next)) return undefined;
  return encodeCursor(request.edge ?? '', placeIn(new URL(next)));
}

/** A plan whose answer is an error, known before it is sent. */
export function failedPlan<A>(error: GraphError, request: GraphRequest, client: GraphClient): Plan<A> {
  return { client, request, decode: () => E.left(error), failure: error };
}

/** What an item's expanded edges need in order to go on. */
interface Origin {
  readonly client: GraphClient;
  readonly request: GraphRequest;
  /** The expansions walked through so far, while none of them was a list: such an edge has no URL of its own. */
  readonly trail?: readonly CompiledExpansion[];
}

/** Turns the expanded edges of an item into pages that know how to go on. Changes the item, which is ours. */
export function attach(item: Item, compiled: Compiled, origin: Origin): void {
  for (const expansion of compiled.expansions) {
    const { path, get } = expansion.edge.declaration;
    const value = item[path];
    if (value === undefined) continue;
    if (get.kind === 'expansion') {
      const trail = origin.trail && [...origin.trail, expansion];
      attach(value as Item, expansion.inner, { ...origin, ...(trail && { trail }) });
    } else {
      item[path] = expandedPage(value as RawList, item, expansion, origin);
    }
  }
}

function expandedPage(
  list: RawList,
  item: Item,
  expansion: CompiledExpansion,
  origin: Origin,
): Page<unknown> {
  const shape = { client: origin.client, compiled: expansion.inner };
  const after = list.paging?.cursors?.after;
  if (origin.trail !== undefined && origin.trail.length > 0) {
    for (const child of list.data)
      attach(child as Item, expansion.inner, { client: origin.client, request: origin.request });
    const next =
      after === undefined
        ? undefined
        : new PagedCall(rewrittenPlan([...origin.trail, expansion], after, origin));
    return new Page(list.data, { next, cursors: list.paging?.cursors });
  }
  const request: GraphRequest = {
    ...origin.request,
    operation: `${origin.request.operation} (${expansion.edge.declaration.path})`,
    subject: typeof item['id'] === 'string' ? item['id'] : origin.request.subject,
    edge: expansion.edge.declaration.path,
    params: { ...expansion.query, fields: expansion.inner.fields },
  };
  return pageOf(list, request, shape);
}

/**
 * Some expansions (business_discovery) have no URL and give no links: the next page is the same request with
 * `.after()` written into the field expression.
 */
function rewrittenPlan(
  trail: readonly CompiledExpansion[],
  after: string,
  origin: Origin,
): Plan<Page<unknown>> {
  const last = trail.at(-1);
  if (last === undefined) throw new RangeError('a trail has at least one expansion');
  const { before: _, ...query } = last.query;
  const moved: CompiledExpansion = { ...last, query: { ...query, after } };
  const outer = trail.slice(0, -1);
  const fields = outer.reduceRight(
    (inner, expansion) => expansionText(expansion, inner),
    expansionText(moved),
  );
  const request = { ...origin.request, params: { ...origin.request.params, fields } };
  const codec = listCodec(last.inner.codec);
  return {
    client: origin.client,
    request,
    decode: (body, sent) => {
      const found = trail.reduce<unknown>(
        (value, { edge }) => (value as Item | undefined)?.[edge.declaration.path],
        body,
      );
      const list = origin.client.decode(codec, found ?? { data: [] }, sent);
      if (E.isLeft(list)) return list;
      const item: Item = {};
      return E.right(expandedPage(list.right, item, moved, { ...origin, request: sent, trail: outer }));
    },
  };
}

/** What an item of a read node needs; a node read by its own request can be rewritten. */
export function attachNode(
  item: unknown,
  compiled: Compiled,
  client: GraphClient,
  request: GraphRequest,
): void {
  if (compiled.expansions.length > 0) attach(item as Item, compiled, { client, request, trail: [] });
}

/** How a request is called in messages about its paging. */
export const nameOf = (request: GraphRequest): string => `${request.method} ${pathOf(request)}`;
