import type { Description, EdgeDescription, NodeDescription } from '@edgewalk/core/declare';

/** A node, or one of its edges. */
export interface Place {
  /** As the tree writes it: `media.comments`. */
  readonly name: string;
  readonly node: NodeDescription;
  readonly edge: EdgeDescription | undefined;
}

/** Finds a place by a path or by the tree; ids do not matter. Undefined where the tree has none of that name. */
export function findPlace(description: Description, text: string): Place | undefined {
  const [first = '', second, ...rest] = text
    .replaceAll(/\([^)]*\)/g, '')
    .split(/[./]/)
    .filter(Boolean);
  if (rest.length > 0) return undefined;
  const { roots, nodes } = description;
  for (const { property, leadsTo } of roots) {
    // `me` is the account as well.
    if (property !== first && !(first === 'me' && property === 'user')) continue;
    const found = 'edge' in leadsTo ? rootEdge(description, leadsTo, second) : placeIn(leadsTo, property, second);
    if (found) return found;
  }
  const node = [...nodes.values()].find(({ declaration }) => declaration.name.toLowerCase() === first.toLowerCase());
  return node && placeIn(node, node.declaration.name, second);
}

function placeIn(node: NodeDescription, name: string, edgeName: string | undefined): Place | undefined {
  if (edgeName === undefined) return { name, node, edge: undefined };
  const edge = node.edges.find(({ property, declaration }) => [property, declaration.path].includes(edgeName));
  return edge && { name: `${name}.${edge.property}`, node, edge };
}

function rootEdge({ nodes }: Description, edge: EdgeDescription, further: string | undefined): Place | undefined {
  const node = nodes.get(edge.node);
  return node && further === undefined ? { name: edge.property, node, edge } : undefined;
}

/** The places that a root leads to. */
export const rootPlaces = ({ roots }: Description): readonly string[] =>
  roots.flatMap(({ property, leadsTo }) =>
    'edge' in leadsTo ? [property] : [property, ...leadsTo.edges.map((edge) => `${property}.${edge.property}`)],
  );

/** The names of all places, for what was probably meant. */
export const placeNames = (description: Description): readonly string[] => [
  ...rootPlaces(description),
  ...description.nodes.keys(),
];
