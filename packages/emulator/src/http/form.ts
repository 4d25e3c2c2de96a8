import { invalid } from '../errors/failure.js';

/** Parameters as they came: text, JSON values, or files of a multipart body. */
export type RawParams = Record<string, unknown>;

/** More than any form has. */
const mostFields = 100_000;

/** What PHP nests at most; a deeper name stays as it is written. */
const deepest = 64;

export const fromSearch = (search: URLSearchParams): RawParams => collect(search.entries());

/** The parameters of an urlencoded text. */
export function fromForm(text: string): RawParams {
  let fields = 1;
  for (let at = text.indexOf('&'); at >= 0 && fields <= mostFields; at = text.indexOf('&', at + 1)) fields += 1;
  if (fields > mostFields) throw invalid('Too many parameters');
  return fromSearch(new URLSearchParams(text));
}

/** A list or an object while it is read: PHP has one kind of array for both. */
type Nest = Map<string, unknown>;

/**
 * Lists and objects may come the PHP way: `children[0]=1`, `children[]=1`, `recipient[id]=1`, `user_tags[0][x]=0.5`. Of
 * what is named twice, the last counts.
 */
export function collect(entries: Iterable<readonly [string, unknown]>): RawParams {
  const root: Nest = new Map();
  for (const [name, value] of entries) put(root, pathOf(name), value);
  return Object.fromEntries([...root].map(([name, value]) => [name, plain(value)]));
}

function pathOf(name: string): readonly string[] {
  const brackets = /^([^[\]]+)((?:\[[^[\]]*\])+)$/.exec(name);
  if (brackets === null) return [name];
  const [, first = '', rest = ''] = brackets;
  const keys = rest.slice(1, -1).split('][');
  return keys.length > deepest ? [name] : [first, ...keys];
}

function put(root: Nest, path: readonly string[], value: unknown): void {
  let nest = root;
  for (const [depth, written] of path.entries()) {
    // `[]` takes the next number; all numbers before it are taken if only such names were used.
    const key = written === '' && depth > 0 ? String(nest.size) : written;
    if (depth === path.length - 1) nest.set(key, value);
    else nest = inner(nest, key);
  }
}

function inner(nest: Nest, key: string): Nest {
  const there = nest.get(key);
  if (there instanceof Map) return there as Nest;
  const made: Nest = new Map();
  nest.set(key, made);
  return made;
}

/** A list where all keys are numbers, by their order; otherwise an object. */
function plain(value: unknown): unknown {
  if (!(value instanceof Map)) return value;
  const entries = [...(value as Nest)].map(([key, member]) => [key, plain(member)] as const);
  if (!entries.every(([key]) => /^\d{1,9}$/.test(key))) return Object.fromEntries(entries);
  return entries.toSorted(([one], [other]) => Number(one) - Number(other)).map(([, member]) => member);
}
