import { declaration, type EdgeClass, type NodeClass } from './declaration.js';

const edgesByNode = new WeakMap<NodeClass, ReadonlyMap<string, EdgeClass>>();

/** The edges that hang off a node class, by path. They are found on its getters, so no list is kept by hand. */
export function edgesOf(node: NodeClass): ReadonlyMap<string, EdgeClass> {
  const cached = edgesByNode.get(node);
  if (cached) return cached;
  const edges = new Map<string, EdgeClass>();
  for (const { edge } of gettersOf(node)) edges.set(edge.declaration.path, edge);
  edgesByNode.set(node, edges);
  return edges;
}

/** The getters of a node class with the edges behind them. */
export function gettersOf(node: NodeClass): { readonly property: string; readonly edge: EdgeClass }[] {
  // A getter only makes its edge, which keeps the client for later: the class can be read without one.
  const blank = new node(undefined, '0');
  const members = classesOf(node).flatMap(({ prototype }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)),
  );
  return members.flatMap(([property, member]) => {
    if (!('get' in member)) return [];
    const value: unknown = Reflect.get(blank, property);
    return isEdge(value) ? [{ property, edge: value.constructor as unknown as EdgeClass }] : [];
  });
}

/** The class that extends what `node()` gave, and the classes that extend it further. */
function classesOf(node: NodeClass): readonly NodeClass[] {
  const parent = Object.getPrototypeOf(node) as NodeClass;
  return Object.hasOwn(parent, 'declaration') ? [node] : [...classesOf(parent), node];
}

/** The class that extends what `node()` gave: others add to it, and are the same node. */
export const declaredClass = (node: NodeClass): NodeClass => classesOf(node)[0] ?? node;

/** Whether it is an edge of a tree: nodes have declarations too, but no path. */
const isEdge = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && declaration in value && 'path' in (value[declaration] as object);
