import { suggest } from '../codec/suggest.js';
import { InvalidArgumentError } from '../errors/program.js';
import type { EdgeClass } from '../schema/declaration.js';
import type { InputContext } from '../schema/input.js';
import type { Expansion, Pages, Read } from '../schema/operations.js';
import { breaksModifier, modifier } from '../wire/form.js';
import type { Selectable } from './field.js';
import type { CompiledExpansion } from './selection.js';

/** Checks the name of an expanded edge in the result. */
export function checkAlias(name: unknown, where: string): string {
  if (typeof name === 'string' && /^\w+$/.test(name)) return name;
  throw new InvalidArgumentError(where, 'as: write a name of letters, digits and _');
}

/** Refuses values that would end a modifier early, or cannot be one. */
export function checkModifiers(params: Readonly<Record<string, unknown>>, where: string): void {
  for (const [name, value] of Object.entries(params)) {
    if (name === 'cursor' && value !== undefined)
      throw new InvalidArgumentError(where, 'cursor: it resumes a list of its own; in a selection give after');
    if (breaksModifier(value)) throw new InvalidArgumentError(where, `${name}: leave out the characters ( ) { }`);
  }
}

/** Whether a selection can name an edge of this path. */
export function hasReadable({ edges }: Selectable, path: string): boolean {
  const get = edges().get(path)?.declaration.get;
  return get !== undefined && get.kind !== 'unsupported';
}

/** The readable edge that a selection names. */
export function readableEdge(
  source: Selectable,
  path: string,
  { where }: InputContext,
): { readonly edge: EdgeClass; readonly get: Pages | Read | Expansion } {
  const edges = source.edges();
  const edge = edges.get(path);
  const get = edge?.declaration.get;
  if (edge !== undefined && get !== undefined && get.kind !== 'unsupported') return { edge, get };
  const readable = [...edges.values()].filter(({ declaration }) => declaration.get.kind !== 'unsupported');
  const paths = readable.map(({ declaration }) => declaration.path);
  const advice = paths.length > 0 ? suggest(path, paths) : 'it has none';
  throw new InvalidArgumentError(
    where,
    `fields: ${source.name} has no edge ${JSON.stringify(path)} to expand: ${advice}`,
  );
}

/** `comments.limit(5){id,text}` */
export function expansionText({ edge, key, query, inner }: CompiledExpansion, fields: string = inner.fields): string {
  const { path } = edge.declaration;
  const all = { ...query, as: key === path ? undefined : key };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const modifiers = given.map(([name, value]) => modifier(name, value)).join('');
  return `${path}${modifiers}${fields === '' ? '' : `{${fields}}`}`;
}
