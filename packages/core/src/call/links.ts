import * as E from '../errors/either.js';
import type { GraphError } from '../errors/kinds.js';
import { formatError } from '../errors/failures.js';
import { redact, redactDeep } from '../errors/redact.js';
import { hostOf } from '../request/host.js';
import { type GraphRequest, pathOf } from '../request/request.js';
import { fixedToken } from '../request/authorise.js';
import type { RawList } from '../select/list-codec.js';
import { wireText } from '../wire/form.js';
import type { ClientInternals } from './client-internals.js';
import { encodeCursor, type PagePosition, positionIn, positionNames } from './cursor.js';
import type { Cursors, PageLinks, PagedCall } from './paged-call.js';

/** The list of a page, and how its other pages are requested. */
export interface ListContext {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  /** Texts that a server may have put into a link. */
  readonly secrets: readonly string[];
  /** The end of a list of time spans, as the caller gave it; each link has an `until` of its own. */
  readonly until?: unknown;
  readonly call: (request: E.Either<GraphError, GraphRequest>) => PagedCall<unknown>;
}

/** The links of a page. Only the position of a link is used: host, token and proof are the client's own. */
export class ListLinks implements PageLinks<unknown> {
  readonly #cursors: Cursors | undefined;
  readonly #nextUrl: string | undefined;
  readonly #previousUrl: string | undefined;
  readonly #list: ListContext;
  #next: PagedCall<unknown> | undefined;
  #previous: PagedCall<unknown> | undefined;

  constructor({ paging }: RawList, list: ListContext) {
    this.#cursors = paging?.cursors;
    this.#list = list;
    const next = textOf(paging?.next);
    this.#nextUrl = next === undefined || leadsBeyond(next, list) ? undefined : next;
    this.#previousUrl = textOf(paging?.previous);
  }

  get cursors(): Cursors | undefined {
    return cleanCursors(this.#cursors, this.#list.secrets);
  }

  get next(): PagedCall<unknown> | undefined {
    return (this.#next ??= follow(this.#nextUrl, this.#list));
  }

  get previous(): PagedCall<unknown> | undefined {
    return (this.#previous ??= follow(this.#previousUrl, this.#list));
  }

  get cursor(): string | undefined {
    if (this.#nextUrl === undefined || !URL.canParse(this.#nextUrl)) return undefined;
    return encodeCursor(this.#list.request.edge ?? '', positionOf(new URL(this.#nextUrl), this.#list));
  }
}

/** The position of a link, without a token: it is kept, and sent in a URL. */
const positionOf = (link: URL, { secrets }: ListContext): PagePosition =>
  Object.fromEntries(Object.entries(positionIn(link)).map(([name, value]) => [name, redact(value, secrets)]));

/** Meta's cursors without a token that a server put there. */
export const cleanCursors = (cursors: Cursors | undefined, secrets: readonly string[]): Cursors | undefined =>
  cursors && (redactDeep(cursors, secrets) as Cursors);

/** Any other value is an unexpected shape that `validation` accepted. */
const textOf = (link: unknown): string | undefined => (typeof link === 'string' ? link : undefined);

/** Insights link endlessly into the future: such a list ends at the requested `until`, or at the present. */
function leadsBeyond(next: string, { request, until }: ListContext): boolean {
  if (request.facts.paging !== 'time' || !URL.canParse(next)) return false;
  const since = Number(positionIn(new URL(next)).since ?? Number.NaN);
  const end = Number(wireText(until ?? ''));
  return since >= Math.min(Date.now() / 1000, end > 0 ? end : Number.POSITIVE_INFINITY);
}

function follow(url: string | undefined, list: ListContext): PagedCall<unknown> | undefined {
  if (url === undefined) return undefined;
  const link = checkLink(url, list);
  if (E.isLeft(link)) return list.call(link);
  const position = positionOf(link.right, list);
  return list.call(E.right(growPage({ ...list.request, params: withPosition(list.request, position) })));
}

function withPosition({ params }: GraphRequest, position: PagePosition): GraphRequest['params'] {
  const names: readonly string[] = positionNames;
  const others = Object.entries(params).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(others), ...position };
}

/** Doubles the size of the next page after one that had to be halved, up to the requested size. */
function growPage(request: GraphRequest): GraphRequest {
  const { fullLimit, params } = request;
  const { limit } = params;
  if (fullLimit === undefined || typeof limit !== 'number') return request;
  return { ...request, params: { ...params, limit: Math.min(fullLimit, limit * 2) } };
}

/** Meta's own hosts: links name them behind a proxy too. */
const metaHosts = new Set([
  'graph.facebook.com',
  'graph.instagram.com',
  'graph.threads.net',
  'graph-video.facebook.com',
]);

/** Accepts a URL of Meta or of the requested host. Nothing is ever sent to it. */
function checkLink(link: string, { client, request }: ListContext): E.Either<GraphError, URL> {
  const refuse = (what: string) => {
    const summary = { method: request.method, path: pathOf(request) };
    return E.left(formatError('paging', `GET ${summary.path}: ${what}`, { summary }));
  };
  if (!URL.canParse(link)) return refuse('the link to the next page is no URL');
  const url = new URL(link);
  const { settings } = client;
  const base = request.options.baseUrl ?? settings.baseUrl ?? hostOf(request.facts, request.login);
  if (metaHosts.has(url.hostname) || url.host === new URL(base).host) return E.right(url);
  const secrets = [request.options.accessToken, fixedToken(settings.accessToken), settings.appSecret];
  const host = redact(
    url.host,
    secrets.filter((secret) => secret !== undefined),
  );
  return refuse(`the link to the next page leads to a foreign host, ${host}`);
}
