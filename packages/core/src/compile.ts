import * as t from 'io-ts';
import { isObject, type Login, optional, OptionalType, record, type RecordType } from './codec.js';
import type { NodeDeclaration } from './declaration.js';
import { type EdgeClass, edgesOf, type NodeClass } from './graph.js';
import { InvalidArgumentError } from './errors/program.js';
import { parseQuery } from './input.js';
import { Raw } from './selection.js';
import { breaksModifier, modifier } from './wire.js';

/** A selection made ready: the text that is sent and the codec of what comes back. */
export interface Compiled {
  readonly fields: string;
  readonly codec: t.Mixed;
  readonly expansions: readonly CompiledExpansion[];
}

/** One expanded edge of a selection. */
export interface CompiledExpansion {
  readonly edge: EdgeClass;
  readonly query: Readonly<Record<string, unknown>>;
  readonly inner: Compiled;
}

/** Where a selection is made, for messages and for fields that only one login has. */
export interface CompileContext {
  readonly where: string;
  readonly login: Login;
}

/** Checks a selection against the declarations and makes it ready. Throws before anything is sent. */
export function compile(node: NodeClass, selection: unknown, context: CompileContext): Compiled {
  if (!Array.isArray(selection) || selection.length === 0) {
    throw new InvalidArgumentError(
      context.where,
      "fields: write a list of names that is not empty, such as ['id']",
    );
  }
  const names: string[] = [];
  const props: Record<string, t.Mixed> = {};
  const expansions: CompiledExpansion[] = [];
  for (const item of selection) {
    if (typeof item === 'string') {
      props[item] = fieldCodec(node.declaration, item, context);
      names.push(item);
    } else if (item instanceof Raw) {
      names.push(checkRaw(item.raw, context));
    } else if (isObject(item)) {
      for (const [path, query] of Object.entries(item)) {
        if (query !== undefined) expansions.push(compileExpansion(node, path, query, context));
      }
    } else {
      throw new InvalidArgumentError(
        context.where,
        `fields: ${String(item)} is neither a name nor an object`,
      );
    }
  }
  for (const expansion of expansions)
    props[expansion.edge.declaration.path] = optional(expandedCodec(expansion));
  const parts = [...new Set(names), ...expansions.map((expansion) => expansionText(expansion))];
  return { fields: parts.join(','), codec: record(node.declaration.name, props), expansions };
}

/** `comments.limit(5){id,text}` */
export function expansionText(
  { edge, query, inner }: CompiledExpansion,
  fields: string = inner.fields,
): string {
  const modifiers = Object.entries(query).flatMap(([name, value]) =>
    value === undefined ? [] : [modifier(name, value)],
  );
  return `${edge.declaration.path}${modifiers.join('')}{${fields}}`;
}

function compileExpansion(
  node: NodeClass,
  path: string,
  query: unknown,
  context: CompileContext,
): CompiledExpansion {
  const edge = edgesOf(node).get(path);
  const get = edge?.declaration.get;
  if (edge === undefined || get === undefined || get.kind === 'unsupported') {
    throw unknownName(node, path, context, 'is no edge that can be expanded');
  }
  const where = `${context.where}: fields: ${path}`;
  if (get.facts.login !== undefined && get.facts.login !== context.login) {
    throw new InvalidArgumentError(where, `exists with the ${get.facts.login} login only`);
  }
  const { fields, ...params } = Array.isArray(query)
    ? { fields: query as unknown }
    : parseQuery(get, query, where);
  for (const [name, value] of Object.entries(params)) {
    if (breaksModifier(value))
      throw new InvalidArgumentError(where, `${name}: leave out the characters ( ) { }`);
  }
  const child = edge.declaration.node();
  const chosen = fields ?? defaultsOf(child.declaration, edge.declaration.defaults, context.login);
  return { edge, query: params, inner: compile(child, chosen, { where, login: context.login }) };
}

/** The default fields of a node that the login's host knows. */
export function defaultsOf(
  node: NodeDeclaration,
  edgeDefaults: readonly string[] | undefined,
  login: Login,
): readonly string[] {
  return (edgeDefaults ?? node.defaults).filter((name) => {
    const needed = factsOf(node, name)?.login;
    return needed === undefined || needed === login;
  });
}

const factsOf = ({ fields }: NodeDeclaration, name: string) => {
  const codec: unknown = Object.hasOwn(fields.props, name) ? fields.props[name] : undefined;
  return codec instanceof OptionalType ? codec.facts : undefined;
};

function fieldCodec(node: NodeDeclaration, name: string, context: CompileContext): t.Mixed {
  // The records of declarations hold codecs, whatever their members' types.
  const props = (node.fields as RecordType<t.Props>).props;
  const codec = Object.hasOwn(props, name) ? props[name] : undefined;
  if (codec === undefined) throw unknownField(node, name, context);
  const needed = factsOf(node, name)?.login;
  if (needed !== undefined && needed !== context.login) {
    throw new InvalidArgumentError(context.where, `fields: ${name} exists with the ${needed} login only`);
  }
  return codec;
}

function unknownField(node: NodeDeclaration, name: string, { where }: CompileContext): InvalidArgumentError {
  const known = Object.keys(node.fields.props as object);
  return new InvalidArgumentError(
    where,
    `fields: ${node.name} has no field ${JSON.stringify(name)}: write one of ${known.join(', ')}; ` +
      `an edge is expanded with { ${/^\w+$/.test(name) ? name : 'edge'}: ['id'] }, a field too new for Edgewalk is raw(${JSON.stringify(name)})`,
  );
}

function unknownName(
  node: NodeClass,
  path: string,
  { where }: CompileContext,
  what: string,
): InvalidArgumentError {
  const readable = [...edgesOf(node).values()].filter(
    ({ declaration }) => declaration.get.kind !== 'unsupported',
  );
  const known = readable.map(({ declaration }) => declaration.path).join(', ') || 'none';
  return new InvalidArgumentError(
    where,
    `fields: ${JSON.stringify(path)} ${what} of ${node.declaration.name}: write one of ${known}`,
  );
}

function checkRaw(name: string, { where }: CompileContext): string {
  if (/^[\w.:()-]+$/.test(name)) return name;
  throw new InvalidArgumentError(
    where,
    `raw(${JSON.stringify(name)}): a field name has letters, digits and underscores only`,
  );
}

/** Meta's paging beside a list. */
export const Paging = record('paging', {
  cursors: optional(record('cursors', { before: optional(t.string), after: optional(t.string) })),
  next: optional(t.string),
  previous: optional(t.string),
});

/** A list as it comes: items, paging, and the summary that was asked for. */
export function listCodec(item: t.Mixed) {
  return record('list', {
    data: t.array(item),
    paging: optional(Paging),
    summary: optional(t.UnknownRecord),
  });
}

function expandedCodec({ edge, inner }: CompiledExpansion): t.Mixed {
  return edge.declaration.get.kind === 'expansion' ? inner.codec : listCodec(inner.codec);
}
