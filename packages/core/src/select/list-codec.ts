import * as t from 'io-ts';
import { optional, record } from '../codec/codec.js';
import type { CompiledExpansion } from './compile.js';
import type { Read } from '../schema/operations.js';

/** Meta's paging beside a list. */
const Paging = record('paging', {
  cursors: optional(record('cursors', { before: optional(t.string), after: optional(t.string) })),
  next: optional(t.string),
  previous: optional(t.string),
});

/** A list as it comes: items, paging, and the summary that was asked for. */
export function listCodec(item: t.Mixed, summary: t.Mixed = t.UnknownRecord): ListCodec {
  const ofItem = known.get(item) ?? new WeakMap<t.Mixed, ListCodec>();
  const codec = ofItem.get(summary) ?? madeCodec(item, summary);
  known.set(item, ofItem.set(summary, codec));
  return codec;
}

type ListCodec = ReturnType<typeof madeCodec>;

/** One page after the other is read by the same codec. */
const known = new WeakMap<t.Mixed, WeakMap<t.Mixed, ListCodec>>();

function madeCodec(item: t.Mixed, summary: t.Mixed) {
  return record('list', {
    data: t.array(item),
    paging: optional(Paging),
    summary: optional(summary),
  });
}

/** The object that an edge leads to, where it comes inside `data`. */
export const wrapped = ({ facts }: Pick<Read, 'facts'>, codec: t.Mixed): t.Mixed =>
  facts.wrapped === true ? record('data', { data: codec }) : codec;

export type RawList = t.TypeOf<ReturnType<typeof listCodec>>;

/** What comes where an edge is expanded. */
export function expandedCodec({ edge, inner }: Pick<CompiledExpansion, 'edge' | 'inner'>): t.Mixed {
  const { get } = edge.declaration;
  if (get.kind === 'pages') return listCodec(inner.codec, get.summary);
  return get.kind === 'read' ? wrapped(get, inner.codec) : inner.codec;
}
