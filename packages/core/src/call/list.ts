import * as E from '../errors/either.js';
import type * as t from 'io-ts';
import { isObject } from '../codec/record-check.js';
import { decodeResponse } from '../errors/decode-error.js';
import { formatError } from '../errors/failures.js';
import type { GraphError } from '../errors/kinds.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import type { Pages } from '../schema/operations.js';
import { type ListCodec, listCodec, type RawList } from '../select/list-codec.js';
import type { CompiledExpansion, CompiledSelection } from '../select/selection.js';
import type { ClientInternals } from './client-internals.js';
import { type Expanded, expandedRequest, further, isRewritten, rewrittenRequest, valueAt } from './expanded-request.js';
import { cleanCursors, boundsOf, linkText, ListLinks } from './links.js';
import { oddPage } from './odd-page.js';
import { ListPage, PagedCall } from './paged-call.js';
import { failedPlan, type RequestPlan } from './plan.js';
import { decodeBy, type DecodeContext } from './read.js';

/** The selection and the codecs of a list. */
export interface ListShape {
  readonly client: ClientInternals;
  readonly selection: CompiledSelection;
  /** The codec of the edge's summary. */
  readonly summary?: t.Mixed | undefined;
  /** The parameters as the caller gave them; by default those of the request. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** Pages of one selection share a codec. Only an edge with a summary has another codec for the same items. */
const codecs = new WeakMap<CompiledSelection, { readonly codec: ListCodec; readonly summary: unknown }>();

function codecOf({ selection, summary }: ListShape): ListCodec {
  const cached = codecs.get(selection);
  if (cached !== undefined && cached.summary === summary) return cached.codec;
  const codec = listCodec(selection.codec, summary);
  codecs.set(selection, { codec, summary });
  return codec;
}

/** The plan of one page: decodes its items and turns their expanded edges into pages. */
export function listPlan(request: GraphRequest, shape: ListShape): RequestPlan<ListPage<unknown>> {
  const codec = codecOf(shape);
  const { client } = shape;
  return {
    client,
    request,
    decode: (body, sent, secrets) => {
      const list = decodeList(codec, body, { client, request: sent, secrets });
      return E.isLeft(list) ? list : E.right(pageOf(list.right, () => sent, shape, secrets));
    },
  };
}

/** Whatever `validation` lets pass, a missing list is an error: an empty one would claim that there is nothing. */
function decodeList(codec: ListCodec, body: unknown, context: DecodeContext): E.Either<GraphError, RawList> {
  const { request, secrets } = context;
  const given = asList(body, request);
  const list = decodeBy(codec, given, context);
  if (E.isLeft(list) || isList(list.right)) return list;
  return decodeResponse(codec, given, { method: request.method, path: pathOf(request) }, secrets);
}

/** Few lists come in a member of their own instead of `data`; where they are empty, that member is left out. */
function asList(body: unknown, { facts: { list: name, bare } }: GraphRequest): unknown {
  if (!isObject(body) || 'data' in body) return bare === true && Array.isArray(body) ? { data: body } : body;
  if (bare === true) return { data: isEmpty(body) ? [] : [body] };
  return name === undefined ? body : { ...body, data: isEmpty(body) ? [] : body[name] };
}

const isEmpty = (body: object): boolean => Object.keys(body).every((key) => key === 'paging');

/** A decoded list as a page. The request that reads the list is made when somebody needs it. */
function pageOf(
  list: RawList,
  request: () => GraphRequest,
  shape: ListShape,
  secrets: readonly string[],
): ListPage<unknown> {
  const { client, selection } = shape;
  if (selection.expansions.length > 0) attachAll(list, selection, { client, request: request(), secrets });
  const makeLinks = () => {
    const own = request();
    const { given = own.params } = shape;
    return new ListLinks(list, {
      client,
      request: own,
      secrets,
      bounds: boundsOf(given),
      call: (next) =>
        new PagedCall(E.isLeft(next) ? failedPlan(next.left, own, client) : listPlan(next.right, { ...shape, given })),
    });
  };
  return new ListPage(itemsOf(list), makeLinks, list.summary);
}

const isList = (value: unknown): value is RawList => isObject(value) && Array.isArray(value['data']);

const itemsOf = ({ data }: RawList): unknown[] => data;

function attachAll(list: RawList, selection: CompiledSelection, from: Expanded): void {
  for (const item of itemsOf(list)) if (isObject(item)) attachPages(item, selection, from);
}

/** Turns the expanded edges of an item into pages. Changes the item, which nobody else holds yet. */
export function attachPages(item: Record<string, unknown>, { expansions }: CompiledSelection, from: Expanded): void {
  for (const expansion of expansions) {
    const { get } = expansion.edge.declaration;
    const value = item[expansion.key];
    if (value === undefined || value === null) continue;
    if (get.kind === 'pages') {
      const list = Array.isArray(value) ? { data: value } : value;
      item[expansion.key] = isList(list) ? expandedPage(list, item, expansion, from) : oddPage(value, expansion, from);
      continue;
    }
    // Any other value is an unexpected shape that `validation` accepted.
    if (!isObject(value)) continue;
    const isWrapped = get.kind === 'read' && get.facts.wrapped === true && 'data' in value;
    const one = isWrapped ? value['data'] : value;
    if (isObject(one)) attachPages(one, expansion.inner, further(from, expansion));
    item[expansion.key] = one;
  }
}

function expandedPage(
  list: RawList,
  item: Record<string, unknown>,
  expansion: CompiledExpansion,
  from: Expanded,
): ListPage<unknown> {
  const { client, request, trail, secrets } = from;
  if (isRewritten(trail)) return rewrittenPage(list, expansion, from, trail);
  // The request identifies a node that was read; only its own id identifies an item of a list.
  const subject = typeof item['id'] === 'string' ? item['id'] : trail && request.subject;
  if (subject === undefined) return stuckPage(list, expansion, from);
  // No other kind of operation returns a list.
  const { summary } = expansion.edge.declaration.get as Pages;
  const own = () => expandedRequest(expansion, request, subject);
  return pageOf(list, own, { client, selection: expansion.inner, summary }, secrets);
}

/** The page of an expanded edge whose item has no id: it has the items, and its next page is an error. */
function stuckPage(
  list: RawList,
  { edge, inner }: CompiledExpansion,
  { client, request, secrets }: Expanded,
): ListPage<unknown> {
  attachAll(list, inner, { client, request, secrets });
  if (linkText(list.paging?.next) === undefined) return new ListPage(itemsOf(list));
  const summary = { method: request.method, path: pathOf(request) };
  const what = `${edge.declaration.path} cannot go on, since its item came without an id`;
  const error = formatError('paging', `${summary.method} ${summary.path}: ${what}`, { summary });
  return new ListPage(itemsOf(list), () => ({ next: new PagedCall(failedPlan(error, request, client)) }));
}

/** The page of an edge whose parent has no URL (business_discovery): Meta sends no links, so the request is rewritten. */
function rewrittenPage(
  list: RawList,
  expansion: CompiledExpansion,
  from: Expanded,
  trail: readonly CompiledExpansion[],
): ListPage<unknown> {
  const { client, request, secrets: known } = from;
  attachAll(list, expansion.inner, { client, request, secrets: known });
  const cursors = cleanCursors(list.paging?.cursors, known);
  const after = linkText(cursors?.after);
  if (after === undefined) return new ListPage(itemsOf(list), () => ({ cursors }));
  const moved = { ...expansion, query: { ...expansion.query, before: undefined, after } };
  const next = new PagedCall<unknown>({
    client,
    request: rewrittenRequest(moved, request, trail),
    decode: (body, sent, secrets) => {
      const value = valueAt(body, [...trail, expansion]) ?? { data: [] };
      const found = decodeList(listCodec(expansion.inner.codec), value, { client, request: sent, secrets });
      if (E.isLeft(found)) return found;
      return E.right(rewrittenPage(found.right, moved, { ...from, request: sent, secrets }, trail));
    },
  });
  return new ListPage(itemsOf(list), () => ({ next, cursors }));
}
