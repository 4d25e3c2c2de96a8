import type * as t from 'io-ts';
import { isObject } from '../codec/record-check.js';
import { optional, record } from '../codec/record.js';
import { showValue } from '../errors/decode-error.js';
import { InvalidArgumentError } from '../errors/program.js';
import { wrongLogin } from '../errors/wrong-login.js';
import type { NodeClass, NodeDeclaration } from '../schema/declaration.js';
import { type InputContext, parseInput } from '../schema/input.js';
import { Raw } from '../schema/raw.js';
import { checkAlias, checkModifiers, expansionText, readableEdge } from './expansion.js';
import { fieldCodec } from './field.js';
import { expandedCodec } from './list-codec.js';
import type { CompiledExpansion, CompiledSelection } from './selection.js';

/** Compiles the selection of an expanded edge. */
export type CompileInner = (
  node: NodeClass,
  selection: unknown,
  edgeDefaults: readonly string[] | undefined,
  context: InputContext,
) => CompiledSelection;

/** Checks the items of a selection against the declarations, and compiles them. */
export function compileItems(
  node: NodeClass,
  items: readonly unknown[],
  context: InputContext,
  compileInner: CompileInner,
): CompiledSelection {
  const parts = new Set<string>();
  const props: Record<string, t.Mixed> = {};
  const expansions: CompiledExpansion[] = [];
  for (const item of items) {
    if (isObject(item) && !(item instanceof Raw))
      expansions.push(...compileExpansions(node, item, context, compileInner));
    else parts.add(compileName(node.declaration, item, props, context));
  }
  const names = [...parts];
  for (const expansion of expansions) {
    props[expansion.key] = optional(expandedCodec(expansion.edge, expansion.inner.codec));
    parts.add(expansionText(expansion));
  }
  checkKeys(names, expansions, context);
  const isAliased = expansions.some(hasAlias);
  return { fields: [...parts].join(','), codec: record(node.declaration.name, props), expansions, isAliased };
}

const hasAlias = ({ edge, key, inner }: CompiledExpansion): boolean =>
  key !== edge.declaration.path || inner.isAliased === true;

/** `{ comments: { fields: ['id'], limit: 5 } }` */
function compileExpansions(
  node: NodeClass,
  item: object,
  context: InputContext,
  compileInner: CompileInner,
): CompiledExpansion[] {
  return Object.entries(item).flatMap(([path, query]) =>
    query === undefined ? [] : [compileExpansion(node, path, query, context, compileInner)],
  );
}

function compileExpansion(
  node: NodeClass,
  path: string,
  query: unknown,
  context: InputContext,
  compileInner: CompileInner,
): CompiledExpansion {
  const { edge, get } = readableEdge(node, path, context);
  const own = { ...context, where: `${context.where}: fields: ${path}` };
  if (get.facts.login !== undefined && get.facts.login !== own.login)
    throw wrongLogin(own.where, get.facts.login, get.facts.withOtherLogin);
  const { as: name, ...given } = isObject(query) ? query : { fields: query };
  const { fields, params } = parseInput(get, given, own);
  checkModifiers(params, own.where);
  const { defaults, node: child } = edge.declaration;
  const inner = compileInner(child(), fields, defaults, own);
  return { edge, key: name === undefined ? path : checkAlias(name, own.where), query: params, inner };
}

function compileName(
  node: NodeDeclaration,
  item: unknown,
  props: Record<string, t.Mixed>,
  context: InputContext,
): string {
  if (typeof item === 'string') {
    props[item] = fieldCodec(node, item, context);
    return item;
  }
  const name = item instanceof Raw ? item.name : undefined;
  if (name !== undefined && /^[\w:-]+(\.[\w:-]+(\([\w.:-]*\))?)*(\{[\w.:,-]+\})?$/.test(name)) return name;
  const shown = item instanceof Raw ? `raw(${JSON.stringify(item.name)})` : showValue(item);
  throw new InvalidArgumentError(
    context.where,
    `fields: ${shown} is no field: write a name, or an edge as { edge: ['id'] }`,
  );
}

function checkKeys(names: readonly string[], expansions: readonly CompiledExpansion[], { where }: InputContext): void {
  const empty = "fields: write what to ask for, such as ['id']";
  if (names.length + expansions.length === 0) throw new InvalidArgumentError(where, empty);
  const keys = [...names.filter((name) => /^\w+$/.test(name)), ...expansions.map(({ key }) => key)];
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index);
  if (repeated === undefined) return;
  const advice = 'put all its fields into one, or read the edge by itself as well, in a batch';
  throw new InvalidArgumentError(where, `fields: ${repeated} is named twice: ${advice}`);
}
