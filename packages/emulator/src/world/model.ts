import type { GraphApi, Login } from '@edgewalk/core';
import {
  describe,
  type EdgeDeclaration,
  type EdgeDescription,
  isObject,
  type NodeDeclaration,
  type NodeDescription,
  OptionalType,
} from '@edgewalk/core/declare';
import type { StoredObject } from './store.js';

/** What can be selected of an object: a field, an edge, or nothing of that name. */
export type Member =
  | { readonly kind: 'field' }
  | { readonly kind: 'edge'; readonly edge: EdgeDescription; readonly child: NodeDescription }
  | undefined;

/** One tree, and how the kinds of stored objects are made from its names. */
export interface ServedTree {
  readonly api: GraphApi;
  /** Stands before the names of its nodes: `facebook/` makes `facebook/Page`. */
  readonly prefix?: string;
  /** What the tree calls a kind, where that differs. */
  readonly names?: Readonly<Record<string, string>>;
  /** What else it calls a kind of another tree. */
  readonly also?: Readonly<Record<string, string>>;
}

/** The declarations of one or more trees, made ready for a server: nodes by kind, edges by path. */
export class Model {
  readonly #nodes = new Map<string, NodeDescription>();
  readonly #others = new Map<string, NodeDescription>();
  readonly #kinds = new Map<NodeDescription, string>();
  readonly #edges = new Map<NodeDescription, ReadonlyMap<string, EdgeDescription>>();
  readonly #children = new Map<EdgeDescription, NodeDescription>();
  readonly #rootEdges = new Map<string, EdgeDescription>();

  /** Where trees have something of the same name, the first one counts. */
  constructor(trees: readonly ServedTree[]) {
    for (const tree of trees) this.#add(tree);
  }

  #add({ api, prefix = '', names = {}, also = {} }: ServedTree): void {
    const { nodes, roots } = describe(api);
    const childOf = ({ node }: EdgeDescription): NodeDescription => {
      const child = nodes.get(node);
      if (child === undefined) throw new Error(`${node} is not declared`);
      return child;
    };
    for (const node of nodes.values()) {
      this.#nodes.set(`${prefix}${node.declaration.name}`, node);
      this.#kinds.set(node, `${prefix}${node.declaration.name}`);
      this.#edges.set(node, new Map(node.edges.map((edge) => [edge.declaration.path, edge])));
      for (const edge of node.edges) this.#children.set(edge, childOf(edge));
    }
    for (const [kind, node] of named(names, nodes)) this.#nodes.set(kind, node);
    for (const [kind, node] of named(also, nodes)) this.#others.set(kind, node);
    for (const { leadsTo } of roots) {
      if (!('edge' in leadsTo) || this.#rootEdges.has(leadsTo.declaration.path)) continue;
      this.#rootEdges.set(leadsTo.declaration.path, leadsTo);
      this.#children.set(leadsTo, childOf(leadsTo));
    }
  }

  /** The declaration of a stored object, by its kind. */
  node(kind: string): NodeDescription | undefined {
    return this.#nodes.get(kind);
  }

  /** Every kind that there is a declaration of. */
  get kinds(): ReadonlyMap<string, NodeDescription> {
    return this.#nodes;
  }

  /** Another declaration of a kind, in another tree. */
  otherNode(kind: string): NodeDescription | undefined {
    return this.#others.get(kind);
  }

  /** The kind that a declaration stands for: `Media`, or `facebook/Page`. */
  kindOf(node: NodeDescription | undefined): string {
    return (node && this.#kinds.get(node)) ?? 'Root';
  }

  /** True for what can be read at its own URL. */
  isReadable(kind: string, login: Login): boolean {
    const get = this.node(kind)?.declaration.get;
    return get?.kind === 'read' && (get.facts.login ?? login) === login;
  }

  edge(node: NodeDescription | undefined, path: string): EdgeDescription | undefined {
    return node && this.#edges.get(node)?.get(path);
  }

  /** The edges that hang off the root. */
  get rootEdges(): readonly EdgeDescription[] {
    return [...this.#rootEdges.values()];
  }

  rootEdge(path: string): EdgeDescription | undefined {
    return this.#rootEdges.get(path);
  }

  /** Every node and edge declaration. */
  declarations(): readonly (NodeDeclaration | EdgeDeclaration)[] {
    const nodes = [...this.#kinds.keys()];
    const edges = [...nodes.flatMap((node) => node.edges), ...this.#rootEdges.values()];
    return [...nodes, ...edges].map((described) => described.declaration);
  }

  childOf(edge: EdgeDescription): NodeDescription {
    const child = this.#children.get(edge);
    if (child === undefined) throw new Error(`${edge.node} is not declared`);
    return child;
  }

  /** What a name in a selection stands for, on the host of a login. */
  member(node: NodeDescription, name: string, login: Login): Member {
    const edge = this.edge(node, name);
    if (edge && readableOn(edge.declaration, login)) return { kind: 'edge', edge, child: this.childOf(edge) };
    if (name === 'id') return { kind: 'field' };
    const codec = fieldCodec(node, name);
    if (codec === undefined) return undefined;
    const only = codec instanceof OptionalType ? codec.facts.login : undefined;
    return only === undefined || only === login ? { kind: 'field' } : undefined;
  }
}

/** Declarations by the kinds that names stand for. */
const named = (
  names: Readonly<Record<string, string>>,
  nodes: ReadonlyMap<string, NodeDescription>,
): (readonly [string, NodeDescription])[] =>
  Object.entries(names).flatMap(([kind, name]) => {
    const node = nodes.get(name);
    return node ? [[kind, node] as const] : [];
  });

const readableOn = ({ get }: Pick<EdgeDeclaration, 'get'>, login: Login): boolean =>
  get.kind !== 'unsupported' && (get.facts.login ?? login) === login;

function fieldCodec(node: NodeDescription, name: string): unknown {
  const props: unknown = node.declaration.fields.props;
  return isObject(props) && Object.hasOwn(props, name) ? props[name] : undefined;
}

/** Tells a node of the store from a row that an effect made up. */
export function isStored(value: unknown): value is StoredObject {
  return isObject(value) && value['edges'] instanceof Map;
}
