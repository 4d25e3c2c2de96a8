import type * as t from 'io-ts';
import { isObject, optional, record } from '../codec/codec.js';
import type { NodeDeclaration } from '../schema/declaration.js';
import { InvalidArgumentError } from '../errors/program.js';
import { type CompileContext, defaultsOf, fieldCodec } from './field.js';
import { edgesOf } from '../schema/edges-of.js';
import type { EdgeClass, NodeClass } from '../declare/graph.js';
import { parseQuery } from '../schema/input.js';
import { expandedCodec } from './list-codec.js';
import type { Expansion, Pages, Read } from '../schema/operations.js';
import { Raw } from '../declare/selection.js';
import { cached } from './compiled-cache.js';
import { breaksModifier, modifier } from '../wire/form.js';

/** A selection made ready: the text that is sent and the codec of what comes back. */
export interface Compiled {
  /** Empty where nothing is asked for by name: Meta then gives all there is. */
  readonly fields: string;
  readonly codec: t.Mixed;
  readonly expansions: readonly CompiledExpansion[];
}

/** One expanded edge of a selection. */
export interface CompiledExpansion {
  readonly edge: EdgeClass;
  /** Its name in the answer: the path, or what `as` says. */
  readonly key: string;
  readonly query: Readonly<Record<string, unknown>>;
  readonly inner: Compiled;
}

/** Checks a selection against the declarations and makes it ready. Throws before anything is sent. */
export function compile(
  node: NodeClass,
  selection: unknown,
  edgeDefaults: readonly string[] | undefined,
  context: CompileContext,
): Compiled {
  const chosen = selection ?? defaultsOf(node.declaration, edgeDefaults, context.login);
  // Rows such as insights have no fields to choose from.
  if (selection === undefined && node.declaration.defaults.length === 0) return whole(node.declaration);
  if (!Array.isArray(chosen) || chosen.length === 0) {
    throw new InvalidArgumentError(context.where, "fields: write a list that is not empty, such as ['id']");
  }
  return cached(node, chosen, context, () => compiled(node, chosen, context));
}

function compiled(node: NodeClass, chosen: readonly unknown[], context: CompileContext): Compiled {
  const parts = new Set<string>();
  const props: Record<string, t.Mixed> = {};
  const expansions: CompiledExpansion[] = [];
  for (const item of chosen) {
    if (isObject(item) && !(item instanceof Raw)) expansions.push(...compileExpansions(node, item, context));
    else parts.add(nameOf(node.declaration, item, props, context));
  }
  for (const expansion of expansions) {
    props[expansion.key] = optional(expandedCodec(expansion));
    parts.add(expansionText(expansion));
  }
  checkParts(parts, expansions, context);
  return { fields: [...parts].join(','), codec: record(node.declaration.name, props), expansions };
}

const whole = ({ fields }: NodeDeclaration): Compiled => ({ fields: '', codec: fields, expansions: [] });

function nameOf(
  node: NodeDeclaration,
  item: unknown,
  props: Record<string, t.Mixed>,
  context: CompileContext,
): string {
  if (typeof item === 'string') {
    props[item] = fieldCodec(node, item, context);
    return item;
  }
  const name = item instanceof Raw ? item.name : undefined;
  if (name !== undefined && /^[\w:-]+(\.[\w:-]+(\([\w.:-]*\))?)*$/.test(name)) return name;
  const written = item instanceof Raw ? `raw(${JSON.stringify(item.name)})` : JSON.stringify(item);
  throw new InvalidArgumentError(
    context.where,
    `fields: ${written} is no field: write a name, or an edge as { edge: ['id'] }`,
  );
}

function checkParts(
  parts: ReadonlySet<string>,
  expansions: readonly CompiledExpansion[],
  { where }: CompileContext,
): void {
  const empty = "fields: write what to ask for, such as ['id']";
  if (parts.size === 0) throw new InvalidArgumentError(where, empty);
  const keys = [...[...parts].filter((part) => /^\w+$/.test(part)), ...expansions.map(({ key }) => key)];
  const twice = keys.find((key, index) => keys.indexOf(key) !== index);
  if (twice === undefined) return;
  const advice = "put all its fields into one, or name one of them with as: 'another_name'";
  throw new InvalidArgumentError(where, `fields: ${twice} is asked for twice: ${advice}`);
}

/** `comments.limit(5){id,text}` */
export function expansionText(
  { edge, key, query, inner }: CompiledExpansion,
  fields: string = inner.fields,
): string {
  const { path } = edge.declaration;
  const all = { ...query, as: key === path ? undefined : key };
  const given = Object.entries(all).filter(([, value]) => value !== undefined);
  const modifiers = given.map(([name, value]) => modifier(name, value)).join('');
  return `${path}${modifiers}${fields === '' ? '' : `{${fields}}`}`;
}

function compileExpansions(node: NodeClass, item: object, context: CompileContext): CompiledExpansion[] {
  return Object.entries(item).flatMap(([path, query]) =>
    query === undefined ? [] : [compileExpansion(node, path, query, context)],
  );
}

function compileExpansion(
  node: NodeClass,
  path: string,
  query: unknown,
  context: CompileContext,
): CompiledExpansion {
  const { edge, get } = readableEdge(node, path, context);
  const where = `${context.where}: fields: ${path}`;
  if (get.facts.login !== undefined && get.facts.login !== context.login) {
    throw new InvalidArgumentError(where, `exists with the ${get.facts.login} login only`);
  }
  const { as: name, ...asked } = isObject(query) ? query : { fields: query };
  const { fields, ...params } = parseQuery(get, asked, where);
  checkModifiers(params, where);
  const { defaults, node: child } = edge.declaration;
  const inner = compile(child(), fields, defaults, { ...context, where });
  return { edge, key: name === undefined ? path : aliasOf(name, where), query: params, inner };
}

function aliasOf(name: unknown, where: string): string {
  if (typeof name === 'string' && /^\w+$/.test(name)) return name;
  throw new InvalidArgumentError(where, 'as: write a name of letters, digits and _');
}

/** Refuses what would end a modifier early, or cannot be one. */
export function checkModifiers(params: Readonly<Record<string, unknown>>, where: string): void {
  for (const [name, value] of Object.entries(params)) {
    if (name === 'cursor' && value !== undefined)
      throw new InvalidArgumentError(
        where,
        'cursor: it resumes a list of its own; in a selection give after',
      );
    if (breaksModifier(value))
      throw new InvalidArgumentError(where, `${name}: leave out the characters ( ) { }`);
  }
}

function readableEdge(
  node: NodeClass,
  path: string,
  { where }: CompileContext,
): { readonly edge: EdgeClass; readonly get: Pages | Read | Expansion } {
  const edges = edgesOf(node);
  const edge = edges.get(path);
  const get = edge?.declaration.get;
  if (edge !== undefined && get !== undefined && get.kind !== 'unsupported') return { edge, get };
  const readable = [...edges.values()].filter(({ declaration }) => declaration.get.kind !== 'unsupported');
  const known = readable.map(({ declaration }) => declaration.path).join(', ') || 'none';
  const { name } = node.declaration;
  throw new InvalidArgumentError(
    where,
    `fields: ${name} has no edge ${JSON.stringify(path)} to expand: write one of ${known}`,
  );
}
