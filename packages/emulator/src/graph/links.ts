import { type Pages, parameterNames } from '@edgewalk/core/declare';
import { isStored } from '../world/model.js';
import { spanOf } from '../world/span.js';
import { timeOf } from '../world/time.js';
import { without } from '../world/values.js';
import { type Item, type ListRequest, pagingKind } from './lists.js';
import { pageLink, type Slice } from './paging.js';
import { addressOf, type Session, shownId } from './session.js';

/** The `paging` of a page; undefined where Meta gives none. */
export function pagingOf(session: Session, page: Slice<Item>, request: ListRequest): object | undefined {
  const kind = pagingKind(session, request);
  if (kind === 'none' || page.items.length === 0) return undefined;
  if (kind === 'window') return windowPaging(session, request);
  if (kind === 'feed') return feedPaging(session, page, request);
  // Both are there on every page, also on the last one.
  if (kind === 'cursor-only') return { cursors: page.cursors };
  if (request.cursorsOnly) return cursorPaging(page);
  return linkPaging(session, page, request);
}

function linkPaging(session: Session, page: Slice<Item>, request: ListRequest): object {
  const { cursors, hasNext, hasPrevious, offsets } = page;
  const positions = offsets
    ? { next: { offset: String(offsets.next) }, previous: { offset: String(offsets.previous) } }
    : { next: { after: cursors?.after ?? '' }, previous: { before: cursors?.before ?? '' } };
  return {
    ...(offsets === undefined && { cursors }),
    ...(hasNext && { next: linkOf(session, request, positions.next) }),
    ...(hasPrevious && { previous: linkOf(session, request, positions.previous) }),
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

/** Feeds continue until a page is empty: Meta does not check for further items. */
function feedPaging(session: Session, { items, cursors }: Slice<Item>, request: ListRequest) {
  const times = items.flatMap((item) => (isStored(item) ? [item.createdAt] : []));
  const { __previous: back, since = '' } = request.params;
  return {
    previous: linkOf(session, request, {
      __previous: '1',
      since: seconds(Math.max(...times)),
      until: '',
      __paging_token: cursors?.before ?? '',
    }),
    next: linkOf(session, request, {
      until: seconds(Math.min(...times)),
      // In a link to the previous page `since` is a position in the list; otherwise it is the caller's bound.
      since: back === undefined ? since : '',
      __paging_token: cursors?.after ?? '',
    }),
  };
}

const day = 86_400_000;

/** Rows by time go on by moving the window; what has not happened yet is no page. */
function windowPaging(session: Session, request: ListRequest): object | undefined {
  // What is counted over a whole life, such as a media's insights, has no other page.
  const { params } = request.edge.declaration.get as Pages;
  if (!parameterNames(params).includes('since')) return undefined;
  const now = session.clock.now();
  const at = (text: string | undefined) => (text === undefined ? undefined : timeOf(text, now));
  const { since, until, date_preset: preset } = request.params;
  const { since: start, until: end } = spanOf({ since: at(since), until: at(until), preset }, now);
  const link = (from: number, to: number) => linkOf(session, request, { since: seconds(from), until: seconds(to) });
  return {
    previous: link(start - (end - start), start),
    ...(end < now - day && { next: link(end, end + (end - start)) }),
  };
}

const seconds = (ms: number): string => String(Math.floor(ms / 1000));

function linkOf(session: Session, { parent, edge, params }: ListRequest, position: Record<string, string>): string {
  // A proof goes with one token only, and is not Meta's to repeat: whoever follows the link adds it again.
  const passing = ['after', 'before', 'offset', '__previous', '__paging_token'];
  const others = without(params, ...passing, 'appsecret_proof', 'appsecret_time');
  const subject = parent === undefined ? [] : [shownId(session, parent)];
  const all = { access_token: session.token.token, ...others, ...position };
  return pageLink(addressOf(session, ...subject, edge.declaration.path), all);
}
