import { hasMembers } from '../codec/record-check.js';
import { suggest } from '../codec/suggest.js';
import { InvalidArgumentError } from './program.js';

/** Says what to write for an option that is wrong; undefined when it is right. */
export type Rule = (value: unknown) => string | undefined;

/** What each option must be, by its name. There are no others. */
export type Rules = Readonly<Record<string, Rule>>;

/** The rule of an option that must be given. */
export const must =
  (fits: (value: unknown) => boolean, write: string): Rule =>
  (value) =>
    fits(value) ? undefined : write;

/** The rule of an option that may be left out. */
export const may = (fits: (value: unknown) => boolean, write: string): Rule =>
  must((value) => value === undefined || fits(value), write);

export const isFunction = (value: unknown): boolean => typeof value === 'function';

/** A whole number from 1. */
export const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && (value as number) > 0;

/** Whether all of these members are functions: how a store or a source is recognised. */
export const hasMethods =
  (...names: readonly PropertyKey[]) =>
  (value: unknown): boolean =>
    value !== null &&
    value !== undefined &&
    names.every((name) => isFunction((value as Record<PropertyKey, unknown>)[name]));

/** One of some words. */
export const word = (...words: readonly string[]): Rule =>
  may((value) => words.includes(value as string), `write '${words.join("', '").replace(/, (?!.*,)/, ' or ')}'`);

/** Refuses what is no object, as JavaScript lets it come. With rules, also an option that does not exist or is wrong. */
export function checkObject(given: unknown, where: string, example: string, rules?: Rules): asserts given is object {
  const advice = adviceOn(given, example, rules);
  if (advice !== undefined) throw new InvalidArgumentError(where, advice);
}

/** What to write for the first thing that is wrong. */
export function adviceOn(given: unknown, example: string, rules: Rules | undefined): string | undefined {
  if (!hasMembers(given)) return `give an object, such as ${example}`;
  if (rules === undefined) return undefined;
  const names = Object.keys(rules);
  for (const name of [...Object.keys(given), ...names]) {
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    if (rule === undefined) return `there is no option ${JSON.stringify(name)}: ${suggest(name, names)}`;
    const advice = rule(given[name]);
    if (advice !== undefined) return `${name}: ${advice}`;
  }
  return undefined;
}
