import * as t from 'io-ts';
import { optional, record } from '../codec/record.js';
import type { EdgeClass } from '../schema/declaration.js';
import type { Read } from '../schema/operations.js';

/** Meta's paging beside a list. */
const Paging = record('paging', {
  cursors: optional(record('cursors', { before: optional(t.string), after: optional(t.string) })),
  next: optional(t.string),
  previous: optional(t.string),
});

type ListCodec = ReturnType<typeof makeListCodec>;

/** A list as it comes. */
export type RawList = t.TypeOf<ListCodec>;

/** One page after the other is read by the same codec. */
const listCodecs = new WeakMap<t.Mixed, WeakMap<t.Mixed, ListCodec>>();

/** A list as it comes: items, paging, and the summary that was asked for. */
export function listCodec(item: t.Mixed, summary: t.Mixed = t.UnknownRecord): ListCodec {
  const ofItem = listCodecs.get(item) ?? new WeakMap<t.Mixed, ListCodec>();
  const codec = ofItem.get(summary) ?? makeListCodec(item, summary);
  listCodecs.set(item, ofItem.set(summary, codec));
  return codec;
}

function makeListCodec(item: t.Mixed, summary: t.Mixed) {
  return record('list', { data: t.array(item), paging: optional(Paging), summary: optional(summary) });
}

/** The object that an edge leads to, where it comes inside `data`. */
export const wrapCodec = ({ facts }: Pick<Read, 'facts'>, codec: t.Mixed): t.Mixed =>
  facts.wrapped === true ? record('data', { data: codec }) : codec;

/** What comes where an edge is expanded. */
export function expandedCodec({ declaration: { get } }: EdgeClass, item: t.Mixed): t.Mixed {
  if (get.kind === 'pages') return listCodec(item, get.summary);
  return get.kind === 'read' ? wrapCodec(get, item) : item;
}
