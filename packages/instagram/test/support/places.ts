import {
  describe,
  type Description,
  type EdgeDescription,
  type Login,
  type NodeDescription,
  type Operation,
  type Unsupported,
  type Verb,
  verbs,
} from '@edgewalk/core';
import { Instagram } from '@edgewalk/instagram';

/** One of the four operations of a node or an edge, as the declarations state it. */
export interface Place<Op extends Operation = Operation> {
  /** Such as `User.media.create`; operations of the root are called `hashtagSearch.get`. */
  readonly name: string;
  readonly verb: Verb;
  readonly operation: Op;
  /** The node it belongs to, or hangs off; undefined for edges of the root. */
  readonly node?: NodeDescription;
  readonly edge?: EdgeDescription;
  /** The edges that lead here from a node with a URL, where the node has none. */
  readonly way: readonly EdgeDescription[];
}

/** Edges that show a few of the items that another edge shows. */
const sparse = ['recentMedia'];

const tree: Description = describe(new Instagram({ accessToken: 'EAAdescribe', userId: '0' }));

/** Every operation of the tree, once. */
export const places: readonly Place[] = [
  ...[...tree.nodes.values()].flatMap((node) => [
    ...four({ name: node.declaration.name, node, declared: node.declaration }),
    ...node.edges.flatMap((edge) =>
      four({ name: `${node.declaration.name}.${edge.property}`, node, edge, declared: edge.declaration }),
    ),
  ]),
  ...tree.roots.flatMap(({ property, leadsTo }) =>
    'edge' in leadsTo ? four({ name: property, edge: leadsTo, declared: leadsTo.declaration }) : [],
  ),
];

export const isUnsupported = (place: Place): place is Place<Unsupported> =>
  place.operation.kind === 'unsupported';
export const isSupported = (place: Place): place is Place<Exclude<Operation, Unsupported>> =>
  !isUnsupported(place);

interface Whose {
  readonly name: string;
  readonly node?: NodeDescription;
  readonly edge?: EdgeDescription;
  readonly declared: Readonly<Record<Verb, Operation>>;
}

function four({ name, declared, ...whose }: Whose): Place[] {
  const way = whose.node ? wayTo(whose.node.declaration.name) : [];
  return verbs.map((verb) => ({ ...whose, name: `${name}.${verb}`, verb, operation: declared[verb], way }));
}

/** The shortest way from a node that has a URL of its own; empty where the node has one, or nothing leads to it. */
function wayTo(wanted: string): readonly EdgeDescription[] {
  const ways = [...tree.nodes.values()]
    .filter(({ declaration }) => declaration.get.kind === 'read')
    .map(({ declaration }) => ({ at: declaration.name, way: [] as readonly EdgeDescription[] }));
  for (const { at, way } of ways) {
    if (at === wanted) return way;
    for (const edge of tree.nodes.get(at)?.edges ?? []) {
      const seen = ways.some((known) => known.at === edge.node) || sparse.includes(edge.property);
      if (!seen && edge.declaration.get.kind !== 'unsupported')
        ways.push({ at: edge.node, way: [...way, edge] });
    }
  }
  return [];
}

/** The node that a way begins at. */
export function startOf({ node, way: [first] }: Place): NodeDescription | undefined {
  return first === undefined ? node : [...tree.nodes.values()].find(({ edges }) => edges.includes(first));
}

/** The logins whose host offers an operation. */
export function loginsOf({ operation }: Place<Exclude<Operation, Unsupported>>): readonly Login[] {
  const { login } = operation.facts;
  return login === undefined ? ['facebook', 'instagram'] : [login];
}
