import { declaration, type EdgeClass, type NodeClass } from './declaration.js';

/** Stands for the client of a node that is only looked at. */
export const noClient = {};

const edgesByNode = new WeakMap<NodeClass, ReadonlyMap<string, EdgeClass>>();

/** The edges of a node class by path. Its getters are the only list of them. */
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
  // A getter only makes its edge and sends nothing: it works without a client.
  const blank = new node(noClient, '0');
  const members = classesOf(node).flatMap(({ prototype }) =>
    Object.entries(Object.getOwnPropertyDescriptors(prototype)),
  );
  return members.flatMap(([property, member]) => {
    if (!('get' in member)) return [];
    const value: unknown = Reflect.get(blank, property);
    return isEdge(value) ? [{ property, edge: value.constructor as unknown as EdgeClass }] : [];
  });
}

/** The class that extends the result of `node()`, and its subclasses. */
function classesOf(node: NodeClass): readonly NodeClass[] {
  const parent = Object.getPrototypeOf(node) as NodeClass;
  return Object.hasOwn(parent, 'declaration') ? [node] : [...classesOf(parent), node];
}

/** The class that extends the result of `node()`: its subclasses are the same node. */
export const declaredClass = (node: NodeClass): NodeClass => classesOf(node)[0] ?? node;

/** Whether a value is an edge: a node has a declaration too, but no path. */
const isEdge = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && declaration in value && 'path' in (value[declaration] as object);
