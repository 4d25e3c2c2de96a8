import * as t from 'io-ts';
import { change, type ChangeField } from '../events/field.js';

/** Fields whose values Meta does not document. */
export const unpublished = <const Name extends string>(...names: Name[]): Record<Name, ChangeField<unknown>> =>
  // `fromEntries` forgets the names.
  Object.fromEntries(names.map((name) => [name, change(t.unknown)])) as Record<Name, ChangeField<unknown>>;
