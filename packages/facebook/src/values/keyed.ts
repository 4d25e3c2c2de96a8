import { isObject } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A map that Meta at times answers as a list: `[{ key: 'mon_1_open', value: '09:00' }]`, or `[]` where it is empty. */
export const keyed = <A>(map: t.Type<A>): t.Type<A> =>
  new t.Type<A>(
    map.name,
    map.is,
    (value, context) => map.validate(isListOfPairs(value) ? mapOf(value) : value, context),
    t.identity,
  );

interface Pair {
  readonly key: string;
  readonly value: unknown;
}

const isListOfPairs = (value: unknown): value is readonly Pair[] =>
  Array.isArray(value) && value.every((pair) => isObject(pair) && typeof pair['key'] === 'string' && 'value' in pair);

const mapOf = (pairs: readonly Pair[]) => Object.fromEntries(pairs.map(({ key, value }) => [key, value]));
