import type * as t from 'io-ts';
import { type Login, memberFacts, type RecordType } from '../codec/record.js';
import { suggest } from '../codec/suggest.js';
import { InvalidArgumentError } from '../errors/program.js';
import { wrongLogin } from '../errors/wrong-login.js';
import type { NodeDeclaration } from '../schema/declaration.js';
import type { InputContext } from '../schema/input.js';

/** The codec of a field. Refuses a name that the node or the login's host does not have. */
export function fieldCodec(node: NodeDeclaration, name: string, { where, login }: InputContext): t.Mixed {
  const codec = propOf(node, name);
  if (codec === undefined) throw unknownField(node, name, where);
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
  return (edgeDefaults ?? node.defaults).filter((name) => {
    const needed = memberFacts(propOf(node, name)).login;
    return needed === undefined || needed === login;
  });
}

function propOf({ fields }: NodeDeclaration, name: string): t.Mixed | undefined {
  // Declarations hold records of every shape; a record's members are codecs.
  const { props } = fields as RecordType<t.Props>;
  return Object.hasOwn(props, name) ? props[name] : undefined;
}

function unknownField(node: NodeDeclaration, name: string, where: string): InvalidArgumentError {
  const names = Object.keys(node.fields.props as object);
  const edge = /^\w+$/.test(name) ? name : 'edge';
  return new InvalidArgumentError(
    where,
    `fields: ${node.name} has no field ${JSON.stringify(name)}: ${suggest(name, names)}; ` +
      `an edge is expanded with { ${edge}: ['id'] }, a field too new for Edgewalk is raw(${JSON.stringify(name)})`,
  );
}
