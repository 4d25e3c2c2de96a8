import { Raw, type RecordType } from '@edgewalk/core';
import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { RetiredMetric } from './metric.js';

/** One, or a list. */
export type OneOrMore<T> = T | readonly T[];

/** Names of metrics or breakdowns; the new ones are `raw()`. */
export type Names = OneOrMore<string | Raw>;

const isName = (value: unknown): value is string | Raw =>
  /^\w+$/.test(typeof value === 'string' ? value : value instanceof Raw ? value.name : '');

const isNames = (value: unknown): value is Names =>
  Array.isArray(value) ? value.length > 0 && value.every(isName) : isName(value);

/** The codec of names in a parameter. */
export const names = (what: string) =>
  new t.Type<Names>(
    `${what} or a list of them`,
    isNames,
    (value, context) => (isNames(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );

/** The names that are not `raw()`, which nothing is known of. */
export const knownOf = (given: Names | undefined): string[] =>
  given === undefined ? [] : listOf(given).filter((name) => typeof name === 'string');

const listOf = <T>(given: OneOrMore<T>): readonly T[] => (Array.isArray(given) ? given : [given as T]);

/**
 * A record whose members depend on each other. The rule says what is wrong and what to write instead, or gives what
 * is sent. `Query` is what the rule admits, written as a type.
 */
export function ruled<Query, P extends t.Props>(
  base: RecordType<P>,
  rule: (given: t.TypeOf<RecordType<P>>) => string | object,
): t.Type<Query> {
  const validate: t.Validate<unknown, Query> = (value, context) => {
    const result = base.validate(value, context);
    if (E.isLeft(result)) return result;
    const outcome = rule(result.right);
    // The rule admits what `Query` says: both are made from the same catalogue.
    return typeof outcome === 'string' ? t.failure(value, context, outcome) : t.success(outcome as Query);
  };
  const decode = (value: unknown) => validate(value, [{ key: '', type: base, actual: value }]);
  // Still a record for tools: the members stay reachable through the prototype.
  return Object.assign(Object.create(base) as t.Type<Query>, { validate, decode });
}

/** `a`, `b` or `c` */
export function either(words: readonly string[]): string {
  const quoted = words.map((word) => `'${word}'`);
  return quoted.length < 2 ? quoted.join('') : `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}

/** What one call of metrics knows. */
export interface Catalogue {
  /** Such as `account`. */
  readonly of: string;
  readonly metrics: object;
  readonly retired: Readonly<Record<string, RetiredMetric>>;
  /** Where else a metric may be at home: the names there, and how to ask for one. */
  readonly elsewhere: { readonly metrics: object; readonly advice: (metric: string) => string };
}

/** What is wrong with a metric's name, or nothing. */
export function strangeMetric(
  name: string,
  { of, metrics, retired, elsewhere }: Catalogue,
): string | undefined {
  if (Object.hasOwn(metrics, name)) return undefined;
  const gone = Object.hasOwn(retired, name) ? retired[name] : undefined;
  if (gone) return `metric: ${name} was retired on ${gone.on}: use ${gone.instead}`;
  if (Object.hasOwn(elsewhere.metrics, name)) return `metric: ${elsewhere.advice(name)}`;
  const known = Object.keys(metrics).join(', ');
  return `metric: there is no ${of} metric '${name}': write one of ${known}; one too new for Edgewalk is raw('${name}')`;
}

/** What is wrong with the breakdowns, or nothing: each must be known to every metric. */
export function wrongBreakdown(
  given: Names | undefined,
  metrics: readonly { readonly name: string; readonly breakdown?: readonly string[] }[],
): string | undefined {
  for (const word of knownOf(given)) {
    const misfit = metrics.find(({ breakdown = [] }) => !breakdown.includes(word));
    if (!misfit) continue;
    const { name, breakdown = [] } = misfit;
    if (breakdown.length === 0)
      return `breakdown: ${name} has none: leave it out, or ask for ${name} by itself`;
    return `breakdown: ${name} is broken down by ${either(breakdown)}, not by '${word}'`;
  }
  return undefined;
}
