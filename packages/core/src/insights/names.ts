import * as t from 'io-ts';
import { Raw } from '../wire/raw.js';

/** One, or a list. */
export type OneOrMore<T> = T | readonly T[];

/** Names of metrics or breakdowns; the new ones are `raw()`. */
export type InsightNames = OneOrMore<string | Raw>;

const isName = (value: unknown): value is string | Raw =>
  /^\w+$/.test(typeof value === 'string' ? value : value instanceof Raw ? value.name : '');

const isNames = (value: unknown): value is InsightNames =>
  Array.isArray(value) ? value.length > 0 && value.every(isName) : isName(value);

/** The codec of names in a parameter. */
export const insightNames = (what: string) =>
  new t.Type<InsightNames>(
    `${what} or a list of them`,
    isNames,
    (value, context) => (isNames(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );

/** The names that are not `raw()`, which nothing is known of. */
export const knownNames = (given: InsightNames | undefined): string[] =>
  given === undefined ? [] : listOf(given).filter((name) => typeof name === 'string');

const listOf = <T>(given: OneOrMore<T>): readonly T[] => (Array.isArray(given) ? given : [given as T]);

/** `a`, `b` or `c` */
export function choiceOf(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
