import type * as t from 'io-ts';
import { Call } from './call.js';
import type { GraphClient } from './client.js';
import { compile, type Compiled, defaultsOf } from './compile.js';
import { declaration, type EdgeDeclaration, type NodeDeclaration } from './declaration.js';
import { decodeCursor } from './cursor.js';
import { NotSupportedError } from './errors/program.js';
import { accountParams, parseInput, parseQuery } from './input.js';
import { attachNode, listPlan } from './list.js';
import {
  type Expansion,
  methodOf,
  type Operation,
  type Pages,
  type Post,
  type Read,
  type Remove,
  type Verb,
  verbs,
} from './operations.js';
import { PagedCall } from './paged-call.js';
import { expansionPlan } from './expansion.js';
import { type CallOptions, checkId, checkLogin, type GraphRequest, pathOf, type Subject } from './request.js';

/** A node class as the library handles it at run time. */
export interface NodeClass {
  new (client: GraphClient, id: Subject): GraphNode;
  readonly declaration: NodeDeclaration;
}

/** An edge class as the library handles it at run time. */
export interface EdgeClass {
  new (client: GraphClient, parent?: Subject): GraphEdge;
  readonly declaration: Omit<EdgeDeclaration, 'node'> & { readonly node: () => NodeClass };
}

/** What nodes and edges share: a client, a place in the tree, and the four operations of a declaration. */
abstract class Place {
  readonly #client: GraphClient;
  readonly #subject: Subject | undefined;

  constructor(client: GraphClient, subject: Subject | undefined) {
    if (typeof subject !== 'object' && subject !== undefined) checkId(subject, new.target.name);
    this.#client = client;
    this.#subject = subject;
  }

  /** The client, for what hangs off this place. */
  protected get client(): GraphClient {
    return this.#client;
  }

  protected get subject(): Subject | undefined {
    return this.#subject;
  }

  protected abstract get edgePath(): string | undefined;
  protected abstract get operations(): Readonly<Record<Verb, Operation>>;

  /** Such as `Media.comments`. */
  protected abstract get label(): string;

  protected request(
    verb: Verb,
    operation: Exclude<Operation, { kind: 'unsupported' }>,
    params: object,
    options: CallOptions = {},
  ): GraphRequest {
    const name = `${this.label}.${verb}`;
    checkLogin(name, operation.facts.login, this.#client.loginOf(options));
    return {
      operation: name,
      method: methodOf(operation),
      subject: this.#subject,
      edge: this.edgePath,
      params: { ...params },
      accountParams: accountParams(operation.params),
      facts: operation.facts,
      options,
    };
  }

  protected write(
    verb: Verb,
    operation: Post | Remove,
    input: unknown,
    options?: CallOptions,
  ): Call<unknown> {
    const params = parseInput(operation.params as t.Mixed, input, `${this.label}.${verb}`);
    const request = this.request(verb, operation, params, options);
    const decode = (body: unknown, sent: GraphRequest) => this.#client.decode(operation.result, body, sent);
    return new Call({ client: this.#client, request, decode });
  }

  /** Refuses what the declaration does not offer, before anything else happens. */
  perform(verb: Verb, input?: unknown, options?: CallOptions): unknown {
    const operation = this.operations[verb];
    if (operation.kind === 'unsupported') throw new NotSupportedError(`${this.label}.${verb}`, operation.why);
    return operation.kind === 'post' || operation.kind === 'remove'
      ? this.write(verb, operation, input, options)
      : this.read(operation, input, options);
  }

  protected abstract read(
    operation: Read | Pages | Expansion,
    query: unknown,
    options?: CallOptions,
  ): Call<unknown>;

  /** Readable in a console, and sends nothing. */
  [Symbol.for('nodejs.util.inspect.custom')](): string {
    const offered = verbs.filter((verb) => this.operations[verb].kind !== 'unsupported');
    const path = pathOf({ subject: this.#subject, edge: this.edgePath });
    return `${this.constructor.name} { ${path}: ${offered.join(', ') || 'no operations'} }`;
  }
}

/** The base of every node class. */
export abstract class GraphNode extends Place {
  abstract readonly [declaration]: NodeDeclaration;
  readonly #edges = new Map<unknown, unknown>();

  /** The edge of a class, the same object each time. */
  protected edge<E>(edgeClass: new (client: GraphClient, parent: Subject) => E): E {
    const known = this.#edges.get(edgeClass);
    // What is stored under a class is an instance of it: the only `set` is the next line's.
    if (known !== undefined) return known as E;
    const made = new edgeClass(this.client, this.subject ?? '');
    this.#edges.set(edgeClass, made);
    return made;
  }

  protected get edgePath(): undefined {
    return undefined;
  }

  protected get operations() {
    return this[declaration];
  }

  protected get label(): string {
    return this[declaration].name;
  }

  protected read(operation: Read, query: unknown, options?: CallOptions): Call<unknown> {
    const where = `${this.label}.get`;
    const { fields, ...params } = parseQuery(operation, query, where);
    const login = this.client.loginOf(options);
    const chosen = fields ?? defaultsOf(this[declaration], undefined, login);
    // The class of a node is always made by node(), so it carries the declaration that NodeClass asks for.
    const compiled = compile(this.constructor as unknown as NodeClass, chosen, { where, login });
    const request = this.request('get', operation, { ...params, fields: compiled.fields }, options);
    return new Call({ client: this.client, request, decode: this.#decoder(compiled) });
  }

  #decoder(compiled: Compiled) {
    return (body: unknown, sent: GraphRequest) => {
      const result = this.client.decode(compiled.codec, body, sent);
      if (result._tag === 'Right') attachNode(result.right, compiled, this.client, sent);
      return result;
    };
  }
}

/** The base of every edge class. */
export abstract class GraphEdge extends Place {
  abstract readonly [declaration]: EdgeDeclaration;

  protected get edgePath(): string {
    return this[declaration].path;
  }

  protected get operations() {
    return this[declaration];
  }

  protected get label(): string {
    return this.constructor.name;
  }

  protected read(operation: Pages | Expansion, query: unknown, options?: CallOptions): Call<unknown> {
    const where = `${this.label}.get`;
    const { fields, cursor, ...params } = parseQuery(operation, query, where);
    const login = this.client.loginOf(options);
    // Every edge leads to a class made by node().
    const child = this[declaration].node() as unknown as NodeClass;
    const chosen = fields ?? defaultsOf(child.declaration, this[declaration].defaults, login);
    const compiled = compile(child, chosen, { where, login });
    if (operation.kind === 'expansion') {
      const request = this.request('get', operation, {}, options);
      const edge = this.constructor as unknown as EdgeClass;
      return new Call(expansionPlan({ edge, query: params, inner: compiled }, request, this.client));
    }
    const place = typeof cursor === 'string' ? decodeCursor(cursor, this.edgePath, where) : {};
    const request = this.request('get', operation, { ...params, ...place, fields: compiled.fields }, options);
    return new PagedCall(listPlan(request, { client: this.client, compiled }));
  }
}

const edgesByNode = new WeakMap<NodeClass, ReadonlyMap<string, EdgeClass>>();

/** The edges that hang off a node class, by path. They are found on its getters, so no list is kept by hand. */
export function edgesOf(node: NodeClass): ReadonlyMap<string, EdgeClass> {
  const known = edgesByNode.get(node);
  if (known) return known;
  const edges = new Map<string, EdgeClass>();
  for (const { edge } of gettersOf(node)) edges.set(edge.declaration.path, edge);
  edgesByNode.set(node, edges);
  return edges;
}

/** The getters of a node class with the edges behind them. */
export function gettersOf(node: NodeClass): { readonly property: string; readonly edge: EdgeClass }[] {
  // A getter only makes its edge, which keeps the client for later: none is needed to look at the class.
  const blank = new node(undefined as never, '0');
  const getters = Object.entries(Object.getOwnPropertyDescriptors(node.prototype)).filter(
    ([, { get }]) => get,
  );
  return getters.flatMap(([property]) => {
    const value: unknown = Reflect.get(blank, property);
    return value instanceof GraphEdge ? [{ property, edge: value.constructor as unknown as EdgeClass }] : [];
  });
}

/** Gives a class its four methods. They are plain functions on the prototype: nothing is made per instance. */
export function giveMethods(prototype: Place): void {
  for (const verb of verbs) {
    const method = function perform(this: Place, input?: unknown, options?: CallOptions): unknown {
      return this.perform(verb, input, options);
    };
    Object.defineProperty(prototype, verb, { value: method, writable: true, configurable: true });
  }
}
