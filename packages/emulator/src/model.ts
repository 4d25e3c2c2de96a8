import {
  describe,
  type EdgeDeclaration,
  type EdgeDescription,
  type GraphApi,
  isObject,
  type Login,
  type NodeDeclaration,
  type NodeDescription,
  OptionalType,
} from '@edgewalk/core';
import type { StoredObject } from './store.js';

/** What can be asked of an object: a field, an edge, or nothing of that name. */
export type Member =
  | { readonly kind: 'field' }
  | { readonly kind: 'edge'; readonly edge: EdgeDescription; readonly child: NodeDescription }
  | undefined;

/** The declarations of a tree, made ready for a server: nodes by name, edges by path. */
export class Model {
  readonly #nodes: ReadonlyMap<string, NodeDescription>;
  readonly #edges = new Map<NodeDescription, ReadonlyMap<string, EdgeDescription>>();
  readonly #rootEdges = new Map<string, EdgeDescription>();

  /** `names` tells what the tree calls the kinds of stored objects, where that differs. */
  constructor(
    api: GraphApi,
    readonly names: Readonly<Record<string, string>> = {},
  ) {
    const { nodes, roots } = describe(api);
    this.#nodes = nodes;
    for (const node of nodes.values()) {
      this.#edges.set(node, new Map(node.edges.map((edge) => [edge.declaration.path, edge])));
    }
    for (const { leadsTo } of roots) {
      if ('edge' in leadsTo) this.#rootEdges.set(leadsTo.declaration.path, leadsTo);
    }
  }

  /** The declaration of a stored object, by the name of its kind. */
  node(name: string): NodeDescription | undefined {
    return this.#nodes.get(this.names[name] ?? name);
  }

  /** True for what can be read at its own URL. */
  isReadable(name: string, login: Login): boolean {
    if (atMeta.has(name)) return true;
    const get = this.node(name)?.declaration.get;
    return get?.kind === 'read' && (get.facts.login ?? login) === login;
  }

  edge(node: NodeDescription | undefined, path: string): EdgeDescription | undefined {
    return node && this.#edges.get(node)?.get(path);
  }

  rootEdge(path: string): EdgeDescription | undefined {
    return this.#rootEdges.get(path);
  }

  /** Every node and edge declaration. */
  declarations(): readonly (NodeDeclaration | EdgeDeclaration)[] {
    const nodes = [...this.#nodes.values()];
    const edges = [...nodes.flatMap((node) => node.edges), ...this.#rootEdges.values()];
    return [...nodes, ...edges].map((described) => described.declaration);
  }

  childOf(edge: EdgeDescription): NodeDescription {
    const child = this.#nodes.get(edge.node);
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

const readableOn = ({ get }: Pick<EdgeDeclaration, 'get'>, login: Login): boolean =>
  get.kind !== 'unsupported' && (get.facts.login ?? login) === login;

function fieldCodec(node: NodeDescription, name: string): unknown {
  const props: unknown = node.declaration.fields.props;
  return isObject(props) && Object.hasOwn(props, name) ? props[name] : undefined;
}

/** Nodes that Meta has a URL for, which this tree shows on an edge only. */
const atMeta: ReadonlySet<string> = new Set(['PageAccount']);

/** What Meta calls a node in its messages, where that differs from the declaration's name. */
const typeNames: Readonly<Record<string, string>> = {
  User: 'IGUser',
  DiscoveredUser: 'IGUser',
  Media: 'IGMedia',
  PublicMedia: 'IGMedia',
  HashtagMedia: 'IGMedia',
  Comment: 'IGComment',
  Hashtag: 'ShadowIGHashtag',
  Container: 'ShadowIGMediaBuilder',
  Me: 'User',
  PageAccount: 'Page',
  Insight: 'InstagramInsightsResult',
  BasicUser: 'User',
  BasicMedia: 'Media',
  BasicAlbumChild: 'Media',
};

export const typeName = (node: string): string => typeNames[node] ?? node;

/**
 * What is answered when a request names no fields: the id alone, with few exceptions. Rows without an id of their own
 * come whole.
 */
const defaultFields: Readonly<Record<string, readonly string[]>> = {
  'Media.comments': ['timestamp', 'text', 'id'],
  'Comment.replies': ['timestamp', 'text', 'id'],
  'User.content_publishing_limit': ['quota_usage'],
  Me: ['name', 'id'],
  PageAccount: ['name', 'id'],
  'Me.accounts': ['access_token', 'category', 'category_list', 'name', 'id', 'tasks'],
};

/** The names of the default fields; undefined when everything is given. */
export function defaultsFor({ declaration }: NodeDescription, place: string): readonly string[] | undefined {
  const known = defaultFields[place] ?? defaultFields[declaration.name];
  return known ?? (declaration.identified === false ? undefined : ['id']);
}

/** Tells a node of the store from a row that an effect made up. */
export function isStored(value: unknown): value is StoredObject {
  return isObject(value) && value['edges'] instanceof Map;
}
