import type { EdgeDescription, NodeDescription, Pages } from '@edgewalk/core/declare';
import { isStored } from '../world/model.js';
import type { StoredObject } from '../world/store.js';
import { timeOf } from '../world/time.js';
import type { Effects, Row } from './effect.js';
import { defaultsFor } from './naming.js';
import { feedSlice, limitOf, offsetSlice, type Slice, slice } from './paging.js';
import { rowOf } from './rows.js';
import { effectContext, isWithheld, type Session } from './session.js';

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
  const effect = effectsFor(session, request, 'list');
  const stored = () => (parent ? session.store.list(parent, edge.declaration.path) : []);
  const all = effect ? effect(effectContext(session, parent ?? session.account, decoded)) : stored();
  const items = filtered(all, session, request).filter((item) => !isWithheld(session, item));
  return hasId(session.model.childOf(edge)) ? items : items.map((item) => (isStored(item) ? rowOf(item) : item));
}

/** Rows have no id, unless their declaration has one all the same. */
const hasId = ({ declaration: { identified = true, fields } }: NodeDescription): boolean =>
  identified || Object.hasOwn(fields.props as object, 'id');

/** An edge of what another edge shows is stored under the node itself: a discovered user is a user. */
export function effectsFor<Name extends 'list' | 'summary'>(
  { effects, model }: Session,
  { parent, node, edge }: ListRequest,
  name: Name,
): Effects[Name] {
  const { path } = edge.declaration;
  const own = parent === undefined ? undefined : model.kindOf(node);
  return effects.of(own, path)[name] ?? effects.of(parent?.node, path)[name];
}

/** `since` and `until`, where the edge takes them. Both ends belong to the span, which counts whole seconds. */
function filtered(items: readonly Item[], session: Session, request: ListRequest): readonly Item[] {
  const { decoded, params } = request;
  const isFeed = pagingKind(session, request) === 'feed';
  const bound = (name: string) => {
    const text = isFeed || decoded[name] !== undefined ? params[name] : undefined;
    return text === undefined || text === '' ? undefined : timeOf(text, session.clock.now());
  };
  const [from = -Infinity, to = Infinity] = [bound('since'), bound('until')];
  return items.filter((item) => !isStored(item) || (wholeSecond(item) >= from && wholeSecond(item) <= to));
}

const wholeSecond = ({ createdAt }: StoredObject): number => createdAt - (createdAt % 1000);

/**
 * How an edge is paged: rows by time, such as insights, have a window that moves; a feed goes back from what is
 * newest.
 */
export function pagingKind(
  { model }: Session,
  { edge }: ListRequest,
): 'cursor' | 'cursor-only' | 'offset' | 'none' | 'window' | 'feed' {
  const { paging = 'cursor' } = edge.declaration.get.kind === 'pages' ? edge.declaration.get.facts : {};
  if (paging !== 'time') return paging;
  return model.childOf(edge).declaration.identified === false ? 'window' : 'feed';
}

/** One page of an edge. */
export function pageOf(session: Session, request: ListRequest, items: readonly Item[]): Slice<Item> {
  const { facts } = request.edge.declaration.get as Pages;
  const { limit, after, before, offset, __paging_token: token, __previous: previous } = request.params;
  const kind = pagingKind(session, request);
  // Short lists come whole, and rows by time are cut by time.
  const isWhole = limit === undefined && (kind === 'none' || kind === 'window');
  const size = isWhole ? Infinity : limitOf(limit, facts.maxLimit);
  if (kind === 'feed') return feedSlice(items, { limit: size, token, back: previous !== undefined }, idOf);
  if (kind === 'offset') return offsetSlice(items, limitOf(offset ?? '0', Infinity), size);
  return slice(items, { limit: size, after, before }, idOf);
}

const idOf = (item: Item): string => (isStored(item) ? item.id : '');

/** The default fields of a list. */
export function listDefaults(
  { model }: Session,
  { node, edge }: Pick<ListRequest, 'node' | 'edge'>,
): readonly string[] | undefined {
  const child = model.childOf(edge);
  return defaultsFor(child, model.kindOf(child), `${model.kindOf(node)}.${edge.declaration.path}`);
}
