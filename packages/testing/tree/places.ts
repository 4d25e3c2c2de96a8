import type { Login } from '@edgewalk/core';
import {
  type Description,
  type EdgeDescription,
  type NodeDescription,
  type Operation,
  type Unsupported,
  type Verb,
  verbs,
} from '@edgewalk/core/declare';

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
  /** The node that the way begins at. */
  readonly start?: NodeDescription | undefined;
}

/** Edges that show a few of the items that another edge shows. */
const sparse = ['recentMedia'];

/** Every operation of a tree, once. */
export function placesOf({ nodes, roots }: Description): readonly Place[] {
  const all = [...nodes.values()];
  const ofNodes = all.flatMap((node) => {
    const { declaration, edges } = node;
    const way = wayTo(declaration.name, nodes);
    const [first] = way;
    const start = first === undefined ? node : all.find((one) => one.edges.includes(first));
    const whose = { node, way, start };
    return [
      ...four({ ...whose, name: declaration.name, declared: declaration }),
      ...edges.flatMap((edge) =>
        four({
          ...whose,
          name: `${declaration.name}.${edge.property}`,
          edge,
          declared: edge.declaration,
        }),
      ),
    ];
  });
  const ofRoot = roots.flatMap(({ property, leadsTo }) =>
    'edge' in leadsTo ? four({ name: property, edge: leadsTo, way: [], declared: leadsTo.declaration }) : [],
  );
  return [...ofNodes, ...ofRoot];
}

export const isUnsupported = (place: Place): place is Place<Unsupported> => place.operation.kind === 'unsupported';
export const isSupported = (place: Place): place is Place<Exclude<Operation, Unsupported>> => !isUnsupported(place);

interface Whose extends Omit<Place, 'verb' | 'operation'> {
  readonly declared: Readonly<Record<Verb, Operation>>;
}

const four = ({ name, declared, ...whose }: Whose): Place[] =>
  verbs.map((verb) => ({ ...whose, name: `${name}.${verb}`, verb, operation: declared[verb] }));

/** The shortest way from a node that has a URL of its own; empty where the node has one, or nothing leads to it. */
function wayTo(wanted: string, nodes: Description['nodes']): readonly EdgeDescription[] {
  const ways = [...nodes.values()]
    .filter(({ declaration }) => declaration.get.kind === 'read')
    .map(({ declaration }) => ({ at: declaration.name, way: [] as readonly EdgeDescription[] }));
  for (const { at, way } of ways) {
    if (at === wanted) return way;
    for (const edge of nodes.get(at)?.edges ?? []) {
      const seen = ways.some((known) => known.at === edge.node) || sparse.includes(edge.property);
      if (!seen && edge.declaration.get.kind !== 'unsupported') ways.push({ at: edge.node, way: [...way, edge] });
    }
  }
  return [];
}

/** The logins whose host offers an operation. */
export function loginsOf(
  { operation }: Place<Exclude<Operation, Unsupported>>,
  ofTree: readonly Login[] = ['facebook', 'instagram'],
): readonly Login[] {
  const { login } = operation.facts;
  return login === undefined ? ofTree : [login];
}
