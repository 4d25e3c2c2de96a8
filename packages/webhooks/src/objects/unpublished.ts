import * as t from 'io-ts';
import { change, type ChangeField } from '../events/field.js';

/** Fields of which Meta publishes no shape. */
export const unpublished = <const Name extends string>(...names: Name[]): Record<Name, ChangeField<unknown>> =>
  // The loop makes one for each name.
  Object.fromEntries(names.map((name) => [name, change(t.unknown)])) as Record<Name, ChangeField<unknown>>;
