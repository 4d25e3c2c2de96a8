import * as t from 'io-ts';
import { type Login, memberFacts, type RecordType } from '../codec/record.js';
import { suggest } from '../codec/suggest.js';
import { InvalidArgumentError } from '../errors/program.js';
import { wrongLogin } from '../errors/wrong-login.js';
import type { EdgeClass, NodeClass, NodeDeclaration } from '../schema/declaration.js';
import { edgesOf } from '../schema/edges-of.js';
import type { InputContext } from '../schema/input.js';

/** What a selection chooses from: a node, or a field that is an object. */
export interface Selectable {
  readonly name: string;
  /** Undefined when nobody knows its names. */
  readonly props: t.Props | undefined;
  /** The edges by path. Looked up only when needed: it makes every edge of the node once. */
  readonly edges: () => ReadonlyMap<string, EdgeClass>;
}

/** A node as what a selection chooses from. */
export const selectableNode = (node: NodeClass): Selectable => ({
  name: node.declaration.name,
  props: propsOf(node.declaration),
  edges: () => edgesOf(node),
});

/** The codec of a field. Refuses a name that the node or the login's host does not have. */
export function fieldCodec(source: Selectable, name: string, { where, login }: InputContext): t.Mixed {
  const codec = propOf(source, name);
  if (codec === undefined) throw unknownField(source, name, where);
  const needed = memberFacts(codec).login;
  if (needed === undefined || needed === login) return codec;
  throw wrongLogin(`${where}: fields: ${name}`, needed);
}

/** The default fields of a node that the login's host has. */
export function defaultsOf(
  node: NodeDeclaration,
  edgeDefaults: readonly string[] | undefined,
  login: Login,
): readonly string[] {
  const props = propsOf(node);
  return (edgeDefaults ?? node.defaults).filter((name) => {
    const needed = memberFacts(propOf({ props }, name)).login;
    return needed === undefined || needed === login;
  });
}

/** The codec of a field; undefined when there is no such field. */
export function propOf({ props }: Pick<Selectable, 'props'>, name: string): t.Mixed | undefined {
  if (props === undefined) return /^\w+$/.test(name) ? t.unknown : undefined;
  return Object.hasOwn(props, name) ? props[name] : undefined;
}

// Declarations hold records of every shape; a record's members are codecs.
const propsOf = ({ fields }: NodeDeclaration): t.Props => (fields as RecordType<t.Props>).props;

function unknownField({ name: owner, props, edges }: Selectable, name: string, where: string): InvalidArgumentError {
  const isWord = /^\w+$/.test(name);
  const edge = isWord ? name : 'edge';
  const expansion = edges().size > 0 ? `an edge is expanded with { ${edge}: ['id'] }, ` : '';
  return new InvalidArgumentError(
    where,
    `fields: ${owner} has no field ${JSON.stringify(name)}: ${suggest(name, Object.keys(props ?? {}))}; ` +
      `${expansion}a field too new for Edgewalk is raw(${JSON.stringify(name)})`,
  );
}
