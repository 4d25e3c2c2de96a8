import { type EdgeDescription, type NodeDescription, type Pages, parameterNames } from '@edgewalk/core';
import { defaultsFor, isStored } from './model.js';
import type { Row } from './effects/effect.js';
import { limitOf, pageLink, type Slice, slice, timeOf } from './paging.js';
import { without } from './params.js';
import { effectContext, placeOf, type Session, shownId } from './session.js';
import type { StoredObject } from './store.js';

/** One edge of one object, with the text of its parameters. */
export interface ListRequest {
  /** Undefined for edges of the root. */
  readonly parent: StoredObject | undefined;
  readonly node: NodeDescription | undefined;
  readonly edge: EdgeDescription;
  readonly params: Readonly<Record<string, string>>;
  readonly decoded: Record<string, unknown>;
  /** Inside `business_discovery` and its kind there are cursors, but no links. */
  readonly cursorsOnly: boolean;
}

export type Item = StoredObject | Row;

/** Everything an edge lists, in listing order. */
export function itemsOf(session: Session, request: ListRequest): readonly Item[] {
  const { edge, parent, decoded } = request;
  const path = edge.declaration.path;
  const effect = effectFor(session, request);
  if (effect)
    return filtered(effect(effectContext(session, parent ?? session.account, decoded)), session, request);
  return parent === undefined ? [] : filtered(session.store.list(parent, path), session, request);
}

/** An edge of what another edge shows is stored under the node itself: a discovered user is a user. */
function effectFor({ effects }: Session, { parent, node, edge }: ListRequest) {
  const path = edge.declaration.path;
  if (parent === undefined) return effects.list[`Root.${path}`];
  const shown = node?.declaration.name ?? parent.node;
  return effects.list[`${shown}.${path}`] ?? effects.list[`${parent.node}.${path}`];
}

/** `since` and `until`, where the edge takes them. */
function filtered(
  items: readonly Item[],
  { clock }: Session,
  { decoded, params }: ListRequest,
): readonly Item[] {
  const bound = (name: string) =>
    decoded[name] === undefined ? undefined : timeOf(params[name] ?? '', clock.now());
  const [from = -Infinity, to = Infinity] = [bound('since'), bound('until')];
  return items.filter((item) => !isStored(item) || (item.createdAt >= from && item.createdAt <= to));
}

/** Short lists come whole, and lists by time are cut by time. */
const isWhole = ({ facts }: Pages): boolean => facts.paging === 'none' || facts.paging === 'time';

/** One page of an edge. */
export function pageOf(session: Session, request: ListRequest): Slice<Item> {
  const get = request.edge.declaration.get as Pages;
  const { limit, after, before } = request.params;
  const short = limit === undefined && isWhole(get);
  const window = { limit: short ? Infinity : limitOf(limit, get.facts.maxLimit), after, before };
  return slice(itemsOf(session, request), window, (item) => (isStored(item) ? item.id : ''));
}

/** The `paging` of a page; undefined where Meta gives none. */
export function pagingOf(session: Session, page: Slice<Item>, request: ListRequest): object | undefined {
  const { facts, params } = request.edge.declaration.get as Pages;
  const kind = facts.paging ?? 'cursor';
  if (kind === 'none' || page.items.length === 0) return undefined;
  // What is counted over a whole life, such as a media's insights, has no other page.
  const timed = parameterNames(params).includes('since');
  if (kind === 'time') return timed ? timePaging(session, request) : undefined;
  if (request.cursorsOnly) return cursorPaging(page);
  const { after, before } = page.cursors ?? {};
  const link = (place: Record<string, string>) => linkOf(session, request, place);
  return {
    cursors: page.cursors,
    ...(page.hasNext && after !== undefined && { next: link({ after }) }),
    ...(page.hasPrevious && before !== undefined && { previous: link({ before }) }),
  };
}

/** The last page has no `after`: where there are no links, that is the only sign of the end. */
function cursorPaging({ cursors, hasNext, hasPrevious }: Slice<Item>): object | undefined {
  if (!hasNext && !hasPrevious) return undefined;
  return {
    cursors: {
      ...(hasPrevious && { before: cursors?.before }),
      ...(hasNext && { after: cursors?.after }),
    },
  };
}

const day = 86_400_000;

/** Lists by time go on by moving the window; what has not happened yet is no page. */
function timePaging(session: Session, request: ListRequest): object {
  const now = session.clock.now();
  const { since, until } = request.params;
  const end = until === undefined ? now : timeOf(until, now);
  const start = since === undefined ? end - 2 * day : timeOf(since, now);
  const link = (from: number, to: number) =>
    linkOf(session, request, { since: seconds(from), until: seconds(to) });
  return {
    previous: link(start - (end - start), start),
    ...(end < now - day && { next: link(end, end + (end - start)) }),
  };
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

function linkOf(
  session: Session,
  { parent, edge, params }: ListRequest,
  place: Record<string, string>,
): string {
  // A proof goes with one token only, and is not Meta's to repeat: whoever follows the link adds it again.
  const others = without(params, 'after', 'before', 'appsecret_proof', 'appsecret_time');
  const subject = parent === undefined ? [] : [shownId(session, parent)];
  const all = { access_token: session.token.token, ...others, ...place };
  return pageLink(placeOf(session, ...subject, edge.declaration.path), all);
}

/** The names that are given when a list is asked for without fields. */
export function listDefaults(
  { node, edge }: Pick<ListRequest, 'node' | 'edge'>,
  child: NodeDescription,
): readonly string[] | undefined {
  const parent = node?.declaration.name ?? 'Root';
  return defaultsFor(child, `${parent}.${edge.declaration.path}`);
}
