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

/** Where a list begins and ends in time. */
export type ListBounds = Readonly<Partial<Record<'since' | 'until', unknown>>>;

/** The bounds among parameters. */
export const boundsOf = ({ since, until }: Readonly<Record<string, unknown>>): ListBounds => ({
  ...(since !== undefined && { since }),
  ...(until !== undefined && { until }),
});

/** The list of a page, and how its other pages are requested. */
export interface ListContext {
  readonly client: ClientInternals;
  readonly request: GraphRequest;
  /** Texts that a server may have put into a link. */
  readonly secrets: readonly string[];
  /** The bounds of the list as the caller gave them; a link may have others, or none. */
  readonly bounds: ListBounds;
  readonly call: (request: E.Either<GraphError, GraphRequest>) => PagedCall<unknown>;
}

/** The links of a page. Only the position of a link is used: host, token and proof are the client's own. */
export class ListLinks implements PageLinks<unknown> {
  readonly #cursors: Cursors | undefined;
  readonly #nextUrl: string | undefined;
  readonly #previousUrl: string | undefined;
  readonly #beyond: Beyond;
  readonly #list: ListContext;
  #next: PagedCall<unknown> | undefined;
  #previous: PagedCall<unknown> | undefined;

  constructor(page: RawList, list: ListContext) {
    const { paging } = page;
    this.#cursors = paging?.cursors;
    this.#beyond = list.request.facts.paging === 'cursor-only' ? beyond(page, list) : {};
    this.#list = list;
    const next = linkText(paging?.next);
    this.#nextUrl = next === undefined || leadsBeyond(next, list) ? undefined : next;
    this.#previousUrl = linkText(paging?.previous);
  }

  get cursors(): Cursors | undefined {
    return cleanCursors(this.#cursors, this.#list.secrets);
  }

  get next(): PagedCall<unknown> | undefined {
    return (this.#next ??= follow(this.#nextUrl, this.#list) ?? move(this.#beyond.next, this.#list));
  }

  get previous(): PagedCall<unknown> | undefined {
    return (this.#previous ??= follow(this.#previousUrl, this.#list) ?? move(this.#beyond.previous, this.#list));
  }

  get cursor(): string | undefined {
    const url = this.#nextUrl;
    const next = url !== undefined && URL.canParse(url) ? positionOf(new URL(url), this.#list) : this.#beyond.next;
    return next && encodeCursor(this.#list.request.edge ?? '', next);
  }
}

/** The pages around a page that comes without links. */
interface Beyond {
  readonly next?: PagePosition;
  readonly previous?: PagePosition;
}

/**
 * A list of cursors alone ends with an empty page, or with a cursor that is missing or stays. A walk that was given a link
 * is not continued without one.
 */
function beyond({ data, paging }: RawList, { request, secrets }: ListContext): Beyond {
  const { params, isLinked } = request;
  if (isLinked === true || data.length === 0 || linkText(paging?.next) !== undefined) return {};
  const { after, before } = cleanCursors(paging?.cursors, secrets) ?? {};
  const isFirst = params['after'] === undefined && params['before'] === undefined;
  return {
    ...(linkText(after) !== undefined && after !== params['after'] && { next: { after } }),
    ...(!isFirst && linkText(before) !== undefined && before !== params['before'] && { previous: { before } }),
  } as Beyond;
}

const move = (position: PagePosition | undefined, list: ListContext): PagedCall<unknown> | undefined =>
  position && list.call(E.right(growPage({ ...list.request, params: moved(list, position) })));

/** The position of a link, without a token: it is kept, and sent in a URL. */
const positionOf = (link: URL, { secrets }: ListContext): PagePosition =>
  Object.fromEntries(Object.entries(positionIn(link)).map(([name, value]) => [name, redact(value, secrets)]));

/** Meta's cursors without a token that a server put there. */
export const cleanCursors = (cursors: Cursors | undefined, secrets: readonly string[]): Cursors | undefined =>
  cursors && (redactDeep(cursors, secrets) as Cursors);

/** An empty link is none. Any other value is an unexpected shape that `validation` accepted. */
export const linkText = (link: unknown): string | undefined =>
  typeof link === 'string' && link.trim() !== '' ? link : undefined;

/**
 * Insights link endlessly into the future, feeds into the past: a list ends at the requested `until` or `since`, and at
 * the present.
 */
function leadsBeyond(next: string, { bounds }: ListContext): boolean {
  if (!/(?:since|until)=/.test(next) || !URL.canParse(next)) return false;
  const { since, until } = positionIn(new URL(next));
  const isBefore = secondsOf(until) < secondsOf(bounds.since);
  return (
    isBefore || secondsOf(since) >= Math.min(Date.now() / 1000, secondsOf(bounds.until) || Number.POSITIVE_INFINITY)
  );
}

/** Unix seconds of a time; NaN for a text that only Meta can read, such as `yesterday`. */
function secondsOf(time: unknown): number {
  const text = wireText(time ?? '');
  return /^\d+$/.test(text) ? Number(text) : Date.parse(text) / 1000;
}

function follow(url: string | undefined, list: ListContext): PagedCall<unknown> | undefined {
  if (url === undefined) return undefined;
  const link = checkLink(url, list);
  if (E.isLeft(link)) return list.call(link);
  const position = positionOf(link.right, list);
  const name = unknownPosition(link.right, position, list.request);
  if (name !== undefined) return list.call(refuse(`${JSON.stringify(name)} is no known position`, list.request));
  return list.call(E.right(growPage({ ...list.request, isLinked: true, params: moved(list, position) })));
}

/** The bounds of the caller stay: some links leave them out. */
function moved({ request: { params }, bounds }: ListContext, position: PagePosition): GraphRequest['params'] {
  const names: readonly string[] = positionNames;
  const others = Object.entries(params).filter(([name]) => !names.includes(name));
  return { ...Object.fromEntries(others), ...bounds, ...position };
}

/** What links have besides a position. */
const otherNames = new Set(
  'access_token appsecret_proof fields format limit locale metadata method pretty summary'.split(' '),
);

/** The name that must be the position of a link which moves by no name that we know; undefined otherwise. */
function unknownPosition({ searchParams }: URL, position: PagePosition, { params }: GraphRequest): string | undefined {
  const isMoved = Object.entries(position).some(([name, value]) => wireText(params[name] ?? '') !== value);
  if (isMoved) return undefined;
  const names: readonly string[] = positionNames;
  return [...searchParams.keys()].find((name) => !names.includes(name) && !otherNames.has(name) && !(name in params));
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
  'graph.threads.com',
  'graph-video.facebook.com',
]);

/** Accepts a URL of Meta or of the requested host. Nothing is ever sent to it. */
function checkLink(link: string, { client, request }: ListContext): E.Either<GraphError, URL> {
  if (!URL.canParse(link)) return refuse('it is no URL', request);
  const url = new URL(link);
  const { settings } = client;
  const base = request.options.baseUrl ?? settings.baseUrl ?? hostOf(request.facts, request.login);
  if (metaHosts.has(url.hostname) || url.host === new URL(base).host) return E.right(url);
  const secrets = [request.options.accessToken, fixedToken(settings.accessToken), settings.appSecret];
  const host = redact(
    url.host,
    secrets.filter((secret) => secret !== undefined),
  );
  return refuse(`it leads to a foreign host, ${host}`, request);
}

function refuse(what: string, request: GraphRequest): E.Either<GraphError, never> {
  const summary = { method: request.method, path: pathOf(request) };
  return E.left(formatError('paging', `GET ${summary.path}: the link to the next page: ${what}`, { summary }));
}
