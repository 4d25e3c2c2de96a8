import { Raw } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** One, or a list. */
export type OneOrMore<T> = T | readonly T[];

/** Names of metrics or breakdowns; those that Edgewalk does not list are `raw()`. */
export type InsightNames = OneOrMore<string | Raw>;

const isName = (value: unknown): value is string | Raw =>
  /^\w+$/.test(typeof value === 'string' ? value : value instanceof Raw ? value.name : '');

const isNames = (value: unknown): value is InsightNames =>
  Array.isArray(value) ? value.length > 0 && value.every(isName) : isName(value);

/** The codec of a parameter that holds names. */
export const insightNames = (what: string) =>
  new t.Type<InsightNames>(
    `${what} or a list of them`,
    isNames,
    (value, context) => (isNames(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );

/** The names to check: all but the `raw()` ones. */
export const namesToCheck = (given: InsightNames | undefined): string[] =>
  given === undefined ? [] : toList(given).filter((name) => typeof name === 'string');

const toList = <T>(given: OneOrMore<T>): readonly T[] => (Array.isArray(given) ? given : [given as T]);

/** Writes words as `'a', 'b' or 'c'`. */
export function quoteChoices(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
