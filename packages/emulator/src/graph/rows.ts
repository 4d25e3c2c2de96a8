import type { StoredObject } from '../world/store.js';
import type { ListEffect, Row } from './effect.js';
import { without } from '../world/values.js';

/** What an object has, without the id it is kept under: rows have none. */
export const rowOf = ({ fields }: StoredObject): Row => without(fields, 'id');

/** Lists an edge whose items are rows. */
export const rowsOn =
  (path: string): ListEffect =>
  ({ store, subject }) =>
    store.list(subject, path).map(rowOf);
