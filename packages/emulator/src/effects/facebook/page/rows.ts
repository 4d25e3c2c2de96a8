import type { StoredObject } from '../../../world/store.js';
import type { ListEffect, Row } from '../../../graph/effect.js';

/** Rows that a Page keeps in a field of its own. */
export const rowsOf = ({ fields }: StoredObject, name: string): Row[] =>
  Array.isArray(fields[name]) ? (fields[name] as Row[]) : [];

/** Lists them, those that an id or another parameter leaves. */
export const listRows =
  (name: string, isMeant: (row: Row, params: Record<string, unknown>) => boolean = () => true): ListEffect =>
  ({ subject, params }) =>
    rowsOf(subject, name).filter((row) => isMeant(row, params));
