import * as t from 'io-ts';
import { optional, record } from './codec.js';

/** Meta's paging beside a list. */
const Paging = record('paging', {
  cursors: optional(record('cursors', { before: optional(t.string), after: optional(t.string) })),
  next: optional(t.string),
  previous: optional(t.string),
});

/** A list as it comes: items, paging, and the summary that was asked for. */
export function listCodec(item: t.Mixed) {
  return record('list', {
    data: t.array(item),
    paging: optional(Paging),
    summary: optional(t.UnknownRecord),
  });
}

export type RawList = t.TypeOf<ReturnType<typeof listCodec>>;
