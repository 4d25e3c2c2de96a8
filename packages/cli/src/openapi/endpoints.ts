import {
  type ClassDocs,
  type EdgeDescription,
  httpMethods,
  type NodeDescription,
  type Operation,
  type OperationDocs,
  type Unsupported,
  type Verb,
  verbs,
} from '@edgewalk/core/declare';
import type { DescribedTree } from '@edgewalk/console/describe';

export type Supported = Exclude<Operation, Unsupported>;

/** One operation of a node or an edge, at its path. */
export interface Endpoint {
  readonly path: string;
  readonly method: 'get' | 'post' | 'delete';
  readonly verb: Verb;
  readonly operation: Supported;
  /** The class, such as `MediaComments`. */
  readonly name: string;
  /** The name of the node that is listed, or read. */
  readonly node: string;
  /** The fields that are read when none are named. */
  readonly defaults: readonly string[];
  readonly about: string | undefined;
  readonly docs: OperationDocs | undefined;
}

/** All operations with a URL: those of the roots by their own path, and of every node by id. */
export function endpointsOf(tree: DescribedTree): readonly Endpoint[] {
  const { roots, nodes } = tree.description;
  const own = roots.flatMap(({ byId, property, leadsTo }) => {
    if ('edge' in leadsTo) return ofEdge(tree, leadsTo, `/${leadsTo.declaration.path}`);
    return byId || !speaksForToken(property) ? [] : ofNode(tree, leadsTo, '/me');
  });
  const found = [...own, ...[...nodes.values()].flatMap((node) => ofNode(tree, node, '/{id}'))];
  // A path is that of the account before it is that of the person.
  const seen = new Set<string>();
  return found.filter(({ path, method, name, verb }) => {
    const key = path.startsWith('/me') ? `${path} ${method} ${verb}` : `${path} ${method} ${name} ${verb}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** `me` is the account, or the person, of the token. */
const speaksForToken = (property: string): boolean => property === 'user' || property === 'me';

const ofNode = (tree: DescribedTree, node: NodeDescription, path: string): readonly Endpoint[] => [
  ...operationsAt(path, node.declaration, {
    name: node.declaration.name,
    node: node.declaration.name,
    defaults: node.declaration.defaults,
    docs: tree.docs.nodes[node.declaration.name],
  }),
  ...node.edges.flatMap((edge) => ofEdge(tree, edge, `${path}/${edge.declaration.path}`)),
];

function ofEdge({ docs }: DescribedTree, { edge, declaration, node }: EdgeDescription, path: string) {
  const defaults = declaration.defaults ?? declaration.node().declaration.defaults;
  return operationsAt(path, declaration, { name: edge.name, node, defaults, docs: docs.edges[edge.name] });
}

interface About {
  readonly name: string;
  readonly node: string;
  readonly defaults: readonly string[];
  readonly docs: ClassDocs | undefined;
}

const operationsAt = (
  path: string,
  declaration: Readonly<Record<Verb, Operation>>,
  { docs, ...about }: About,
): readonly Endpoint[] =>
  verbs.flatMap((verb) => {
    const operation = declaration[verb];
    // An expansion is a field of its parent, and an upload goes to a host of its own.
    if (operation.kind === 'unsupported' || operation.kind === 'expansion' || operation.facts.upload !== undefined)
      return [];
    const method = httpMethods[operation.kind].toLowerCase() as Endpoint['method'];
    const own = { about: docs?.[verb]?.about ?? docs?.about, docs: docs?.[verb] };
    return [{ path, method, verb, operation, ...about, ...own }];
  });
