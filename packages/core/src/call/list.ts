import * as E from 'fp-ts/lib/Either.js';
import type * as t from 'io-ts';
import type { Plan } from './call.js';
import type { GraphClient } from '../client/client.js';
import type { Compiled } from '../select/compile.js';
import { encodeCursor, type Place, placeIn, placeNames } from './cursor.js';
import type { GraphError } from '../errors/kinds.js';
import { attachAll, itemsOf } from './expanded.js';
import { checkLink } from './link.js';
import { listCodec, type RawList } from '../select/list-codec.js';
import { type Cursors, Page, type PageLinks, type Summary } from './page.js';
import { PagedCall } from './paged-call.js';
import type { GraphRequest } from '../request/request.js';
import { wireText } from '../wire/form.js';

/** How the pages of one list are read. */
export interface ListShape {
  readonly client: GraphClient;
  readonly compiled: Compiled;
  /** The codec of the summary that the edge offers. */
  readonly summary?: t.Mixed | undefined;
  /** Where the caller wants a list in spans of time to end; each link has an `until` of its own. */
  readonly until?: unknown;
}

/** The plan of one page: its items decoded, their expanded edges turned into pages too. */
export function listPlan(request: GraphRequest, shape: ListShape): Plan<Page<unknown>> {
  const codec = listCodec(shape.compiled.codec, shape.summary);
  return {
    client: shape.client,
    request,
    decode: (body, sent) => {
      const list = shape.client.decode(codec, body, sent);
      return E.isLeft(list) ? list : E.right(pageOf(list.right, sent, shape));
    },
  };
}

/** The request that a list was asked for by; of an expanded edge it is made up when it is needed. */
type Asked = GraphRequest | (() => GraphRequest);

const requestOf = (asked: Asked): GraphRequest => (typeof asked === 'function' ? asked() : asked);

/** A decoded list as a page that knows how to go on. */
export function pageOf(list: RawList, asked: Asked, shape: ListShape): Page<unknown> {
  const { client, compiled } = shape;
  if (compiled.expansions.length > 0) attachAll(list, compiled, { client, request: requestOf(asked) });
  return new Page(itemsOf(list), new ListLinks(list, asked, shape));
}

/** Where a page leads, worked out when somebody asks: nobody who walks on asks for the way back, or for the cursor. */
class ListLinks implements PageLinks<unknown> {
  readonly cursors: Cursors | undefined;
  readonly summary: Summary | undefined;
  readonly #url: string | undefined;
  readonly #previousUrl: string | undefined;
  readonly #asked: Asked;
  readonly #shape: ListShape;
  #next: PagedCall<unknown> | undefined;
  #previous: PagedCall<unknown> | undefined;

  constructor({ paging, summary }: RawList, asked: Asked, shape: ListShape) {
    this.cursors = paging?.cursors;
    this.summary = summary;
    this.#asked = asked;
    this.#shape = shape;
    const found = textOf(paging?.next);
    const isLast = found === undefined || leadsBeyond(found, requestOf(asked), shape);
    this.#url = isLast ? undefined : found;
    this.#previousUrl = textOf(paging?.previous);
  }

  get next(): PagedCall<unknown> | undefined {
    return (this.#next ??= linked(this.#url, this.#asked, this.#shape));
  }

  get previous(): PagedCall<unknown> | undefined {
    return (this.#previous ??= linked(this.#previousUrl, this.#asked, this.#shape));
  }

  get cursor(): string | undefined {
    if (this.#url === undefined || !URL.canParse(this.#url)) return undefined;
    return encodeCursor(requestOf(this.#asked).edge ?? '', placeIn(new URL(this.#url)));
  }
}

/** Anything else is a drift that `validation` let pass. */
const textOf = (link: unknown): string | undefined => (typeof link === 'string' ? link : undefined);

/** Insights link on and on into the future: such a list ends with the span asked for, or with the present. */
function leadsBeyond(next: string, { facts }: GraphRequest, shape: ListShape): boolean {
  if (facts.paging !== 'time' || !URL.canParse(next)) return false;
  const since = Number(placeIn(new URL(next)).since ?? Number.NaN);
  const until = Number(wireText(shape.until ?? ''));
  const end = Math.min(Date.now() / 1000, until > 0 ? until : Number.POSITIVE_INFINITY);
  return since >= end;
}

/** A link becomes our own request with the link's place in it: host, token and proof are always ours. */
function linked(url: string | undefined, asked: Asked, shape: ListShape): PagedCall<unknown> | undefined {
  if (url === undefined) return undefined;
  const request = requestOf(asked);
  const link = checkLink(url, request, shape.client);
  if (E.isLeft(link)) return new PagedCall(failedPlan(link.left, request, shape.client));
  return new PagedCall(listPlan({ ...request, params: movedTo(placeIn(link.right), request.params) }, shape));
}

function movedTo(place: Place, params: GraphRequest['params']): GraphRequest['params'] {
  const names: readonly string[] = placeNames;
  const others = Object.entries(params).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(others), ...place };
}

/** A plan whose error is known before anything is sent. */
export function failedPlan<A>(error: GraphError, request: GraphRequest, client: GraphClient): Plan<A> {
  return { client, request, decode: () => E.left(error), failure: error };
}
