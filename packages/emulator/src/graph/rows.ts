import type { StoredObject } from '../world/store.js';
import { without } from '../world/values.js';
import type { Row } from './effect.js';

/** What an object has, without the id it is kept under: rows have none. */
export const rowOf = ({ fields }: StoredObject): Row => without(fields, 'id');
