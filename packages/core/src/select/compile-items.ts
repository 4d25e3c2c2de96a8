import type * as t from 'io-ts';
import { isObject } from '../codec/record-check.js';
import { optional, record } from '../codec/record.js';
import { showValue } from '../errors/decode-error.js';
import { InvalidArgumentError } from '../errors/program.js';
import { wrongLogin } from '../errors/wrong-login.js';
import type { NodeClass } from '../schema/declaration.js';
import { type InputContext, parseInput } from '../schema/input.js';
import { Raw } from '../schema/raw.js';
import { checkAlias, checkModifiers, expansionText, hasReadable, readableEdge } from './expansion.js';
import { isExpression } from './expression.js';
import { fieldCodec, propOf, type Selectable } from './field.js';
import { expandedCodec } from './list-codec.js';
import { membersCodec, membersOf } from './members.js';
import type { CompiledExpansion, CompiledSelection } from './selection.js';

/** Compiles the selection of an expanded edge. */
export type CompileInner = (
  node: NodeClass,
  selection: unknown,
  edgeDefaults: readonly string[] | undefined,
  context: InputContext,
) => CompiledSelection;

/** What is compiled so far, in the order in which it is sent. */
interface Draft {
  readonly source: Selectable;
  readonly context: InputContext;
  readonly compileInner: CompileInner;
  readonly parts: Set<string>;
  /** What comes by its name alone. */
  readonly names: Set<string>;
  /** The keys of what comes as an edge or with members: none may come twice. */
  readonly keys: string[];
  readonly props: Record<string, t.Mixed>;
  readonly expansions: CompiledExpansion[];
}

/** Checks the items of a selection against the declarations, and compiles them. */
export function compileItems(
  source: Selectable,
  items: readonly unknown[],
  context: InputContext,
  compileInner: CompileInner,
): CompiledSelection {
  const draft: Draft = {
    source,
    context,
    compileInner,
    parts: new Set(),
    names: new Set(),
    keys: [],
    props: {},
    expansions: [],
  };
  for (const item of items) {
    if (!isObject(item) || item instanceof Raw) addName(draft, item);
    else for (const [path, query] of Object.entries(item)) if (query !== undefined) addNested(draft, path, query);
  }
  checkKeys(draft);
  const { parts, props, expansions } = draft;
  const isAliased = expansions.some(hasAlias);
  return { fields: [...parts].join(','), codec: record(source.name, props), expansions, isAliased };
}

const hasAlias = ({ edge, key, inner }: CompiledExpansion): boolean =>
  key !== edge.declaration.path || inner.isAliased === true;

function addName(draft: Draft, item: unknown): void {
  const { source, context, parts, names, props } = draft;
  if (typeof item === 'string') {
    if (propOf(source, item) === undefined && hasReadable(source, item)) return addExpansion(draft, item, {});
    props[item] = fieldCodec(source, item, context);
    names.add(item);
    parts.add(item);
    return;
  }
  if (item instanceof Raw && isExpression(item.name)) {
    names.add(item.name);
    parts.add(item.name);
    return;
  }
  const shown = item instanceof Raw ? `raw(${JSON.stringify(item.name)})` : showValue(item);
  throw new InvalidArgumentError(
    context.where,
    `fields: ${shown} is no field: write a name, or an edge as { edge: ['id'] }`,
  );
}

/** `{ comments: { fields: ['id'], limit: 5 } }`, or `{ from: ['id'] }` of a field that is no edge. */
function addNested(draft: Draft, path: string, query: unknown): void {
  const { source } = draft;
  if (propOf(source, path) !== undefined && !hasReadable(source, path)) addMembers(draft, path, query);
  else addExpansion(draft, path, query);
}

function addExpansion(draft: Draft, path: string, query: unknown): void {
  const expansion = compileExpansion(draft, path, query);
  const { key, edge, inner } = expansion;
  draft.expansions.push(expansion);
  draft.keys.push(key);
  draft.props[key] = optional(expandedCodec(edge, inner.codec));
  draft.parts.add(expansionText(expansion));
}

function compileExpansion({ source, context, compileInner }: Draft, path: string, query: unknown): CompiledExpansion {
  const { edge, get } = readableEdge(source, path, context);
  const own = within(context, path);
  if (get.facts.login !== undefined && get.facts.login !== own.login)
    throw wrongLogin(own.where, get.facts.login, get.facts.withOtherLogin);
  const { as: name, ...given } = isObject(query) ? query : { fields: query };
  const { fields, params } = parseInput(get, given, own);
  checkModifiers(params, own.where);
  const child = edge.declaration.node();
  // Without fields Meta chooses, as it does for a name alone.
  const inner =
    fields === undefined
      ? { fields: '', codec: child.declaration.fields, expansions: [] }
      : compileInner(child, fields, undefined, own);
  return { edge, key: name === undefined ? path : checkAlias(name, own.where), query: params, inner };
}

/** Adds a field of which some members are read. */
function addMembers(draft: Draft, path: string, query: unknown): void {
  const { source, context, compileInner } = draft;
  const own = within(context, path);
  if (!Array.isArray(query) || query.length === 0)
    throw new InvalidArgumentError(own.where, "write a list of its members that is not empty, such as ['id']");
  let fields = '';
  const codec = membersCodec(fieldCodec(source, path, context), (props) => {
    const members = compileItems(membersOf(path, props), query, own, compileInner);
    ({ fields } = members);
    return members.codec;
  });
  if (codec === undefined) {
    const shown = JSON.stringify(path);
    throw new InvalidArgumentError(own.where, `it is no object to select from: ask for it as ${shown}`);
  }
  draft.props[path] = codec;
  draft.keys.push(path);
  draft.parts.add(`${path}{${fields}}`);
}

const within = (context: InputContext, path: string): InputContext => ({
  ...context,
  where: `${context.where}: fields: ${path}`,
});

function checkKeys({ parts, names, keys, context: { where } }: Draft): void {
  if (parts.size === 0) throw new InvalidArgumentError(where, "fields: write what to ask for, such as ['id']");
  const repeated = keys.find((key, index) => keys.indexOf(key) !== index || names.has(key));
  if (repeated === undefined) return;
  const advice = 'put all its fields into one, or read the edge by itself as well, in a batch';
  throw new InvalidArgumentError(where, `fields: ${repeated} is named twice: ${advice}`);
}
