import type { EdgeClass, EdgeDeclaration, NodeClass, NodeDeclaration } from '../schema/declaration.js';
import { declaredClass, gettersOf } from '../schema/edges-of.js';
import type { GraphApi } from '../client/api.js';
import { GraphEdge } from './edge.js';
import { GraphNode } from './node.js';

/** An edge, described for tools. */
export interface EdgeDescription {
  /** The property in the tree, such as `liveMedia`. */
  readonly property: string;
  readonly edge: EdgeClass;
  readonly declaration: EdgeDeclaration;
  /** The name of its node; the description is in `Description.nodes`. */
  readonly node: string;
}

/** A node, described for tools. */
export interface NodeDescription {
  readonly node: NodeClass;
  readonly declaration: NodeDeclaration;
  readonly edges: readonly EdgeDescription[];
}

/** A root of a tree: a property or method of an API class, and its node. */
export interface RootDescription {
  readonly property: string;
  /** True for `api.media(id)`, false for `api.user`. */
  readonly byId: boolean;
  readonly leadsTo: NodeDescription | EdgeDescription;
}

/** A whole tree: its roots and, by name, every node that can be reached. */
export interface Description {
  readonly roots: readonly RootDescription[];
  readonly nodes: ReadonlyMap<string, NodeDescription>;
}

/** Describes the tree of an API class from its declarations, for the emulator, the docs and the tree-wide tests. */
export function describe(api: GraphApi): Description {
  const nodes = new Map<string, NodeDescription>();
  const roots = rootsOf(api).map(({ property, byId, value }) => ({
    property,
    byId,
    leadsTo:
      value instanceof GraphNode
        ? visit(declaredClass(value.constructor as unknown as NodeClass), nodes)
        : rootEdge(property, value, nodes),
  }));
  return { roots, nodes };
}

function visit(node: NodeClass, nodes: Map<string, NodeDescription>): NodeDescription {
  const { name } = node.declaration;
  const visited = nodes.get(name);
  if (visited) {
    if (visited.node !== node) throw new Error(`two nodes are called ${name}: give each its own name`);
    return visited;
  }
  const edges: EdgeDescription[] = [];
  const description = { node, declaration: node.declaration, edges };
  nodes.set(name, description);
  for (const { property, edge } of gettersOf(node)) edges.push(edgeDescription(property, edge, nodes));
  return description;
}

function edgeDescription(property: string, edge: EdgeClass, nodes: Map<string, NodeDescription>): EdgeDescription {
  const child = edge.declaration.node();
  visit(child, nodes);
  return { property, edge, declaration: edge.declaration, node: child.declaration.name };
}

function rootEdge(property: string, value: GraphEdge, nodes: Map<string, NodeDescription>): EdgeDescription {
  return edgeDescription(property, value.constructor as unknown as EdgeClass, nodes);
}

function rootsOf(api: GraphApi) {
  const names = [...Object.keys(api), ...Object.getOwnPropertyNames(Object.getPrototypeOf(api))];
  return names.flatMap((property) => {
    if (property === 'constructor') return [];
    const found: unknown = Reflect.get(api, property);
    const byId = typeof found === 'function';
    const value: unknown = byId ? (found as (id: string) => unknown).call(api, '0') : found;
    return value instanceof GraphNode || value instanceof GraphEdge ? [{ property, byId, value }] : [];
  });
}
