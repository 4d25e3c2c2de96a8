import * as t from 'io-ts';
import { optional, record } from '../codec/record.js';
import type { EdgeClass } from '../schema/declaration.js';
import type { Read } from '../schema/operations.js';

/** Meta's paging object. */
const Paging = record('paging', {
  cursors: optional(record('cursors', { before: optional(t.string), after: optional(t.string) })),
  next: optional(t.string),
  previous: optional(t.string),
});

export type ListCodec = ReturnType<typeof listCodec>;

/** A decoded list. */
export type RawList = t.TypeOf<ListCodec>;

/** The codec of a list: items, paging and summary. */
export const listCodec = (item: t.Mixed, summary: t.Mixed = t.UnknownRecord) =>
  record('list', { data: t.array(item), paging: optional(Paging), summary: optional(summary) });

/** The codec of one object, which some edges put inside `data`. */
export const wrapCodec = ({ facts }: Pick<Read, 'facts'>, codec: t.Mixed): t.Mixed =>
  facts.wrapped === true ? record('data', { data: codec }) : codec;

/** The codec of an expanded edge. */
export function expandedCodec({ declaration: { get } }: EdgeClass, item: t.Mixed): t.Mixed {
  if (get.kind === 'pages') return listCodec(item, get.summary);
  return get.kind === 'read' ? wrapCodec(get, item) : item;
}
