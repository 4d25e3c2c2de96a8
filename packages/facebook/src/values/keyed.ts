import { isObject } from '@edgewalk/core/declare';
import * as t from 'io-ts';

class KeyedType<A> extends t.Type<A> {
  /** What it wraps, under the name that io-ts's own wrappers have. */
  readonly type: t.Type<A>;

  constructor(type: t.Type<A>) {
    const validate: t.Validate<unknown, A> = (value, context) =>
      type.validate(isListOfPairs(value) ? mapOf(value) : value, context);
    super(type.name, type.is, validate, t.identity);
    this.type = type;
  }
}

/** A map that Meta at times returns as a list: `[{ key: 'mon_1_open', value: '09:00' }]`, or `[]` where it is empty. */
export const keyed = <A>(map: t.Type<A>): t.Type<A> => new KeyedType(map);

interface Pair {
  readonly key: string;
  readonly value?: unknown;
}

const isListOfPairs = (value: unknown): value is readonly Pair[] =>
  Array.isArray(value) && value.every((pair) => isObject(pair) && typeof pair['key'] === 'string');

/** A key without a value is left out, as an object would leave it out. */
const mapOf = (pairs: readonly Pair[]) =>
  Object.fromEntries(pairs.flatMap(({ key, value }) => (value === undefined || value === null ? [] : [[key, value]])));
