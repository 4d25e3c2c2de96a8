import * as E from 'fp-ts/lib/Either.js';
import { Call } from '../call/call.js';
import type { GraphClient } from '../client/client.js';
import { checkModifiers, compile, type Compiled } from '../select/compile.js';
import { decodeCursor } from '../call/cursor.js';
import { declaration, type EdgeDeclaration, type NodeDeclaration } from '../schema/declaration.js';
import { attach, type Item, unwrapped } from '../call/expanded.js';
import { expansionPlan } from '../call/expansion.js';
import { parseQuery } from '../schema/input.js';
import { isObject } from '../codec/codec.js';
import { listPlan } from '../call/list.js';
import { wrapped } from '../select/list-codec.js';
import type { Expansion, Pages, Read } from '../schema/operations.js';
import { PagedCall } from '../call/paged-call.js';
import { Place } from './member.js';
import type { CallOptions, GraphRequest, Subject } from '../request/request.js';

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

/** The base of every node class. */
export abstract class GraphNode extends Place {
  abstract readonly [declaration]: NodeDeclaration;
  /** Made at the first edge: most nodes are read and forgotten. */
  #edges: Map<unknown, unknown> | undefined;

  /** The edge of a class, the same object each time. */
  protected edge<E>(edgeClass: new (client: GraphClient, parent: Subject) => E): E {
    const known = this.#edges?.get(edgeClass);
    // What is stored under a class is an instance of it: the only `set` is the next line's.
    if (known !== undefined) return known as E;
    const made = new edgeClass(this.client, this.subject ?? '');
    (this.#edges ??= new Map()).set(edgeClass, made);
    return made;
  }

  protected get edgePath(): undefined {
    return undefined;
  }

  protected get written(): NodeClass {
    // The class of a node is always made by node(), so it carries the declaration that NodeClass asks for.
    return this.constructor as unknown as NodeClass;
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
    const compiled = compile(this.written, fields, undefined, { where, login });
    const request = this.request('get', operation, { ...params, ...asked(compiled) }, options);
    return new Call({ client: this.client, request, decode: this.#decoder(compiled) });
  }

  #decoder(compiled: Compiled) {
    return (body: unknown, sent: GraphRequest) => {
      const result = this.client.decode(compiled.codec, body, sent);
      // An object's codec accepts nothing but objects.
      if (E.isRight(result))
        attach(result.right as Item, compiled, { client: this.client, request: sent, trail: [] });
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

  protected get written(): NodeClass {
    // Every edge leads to a class made by node().
    return this[declaration].node() as unknown as NodeClass;
  }

  protected get operations() {
    return this[declaration];
  }

  protected get label(): string {
    return this.constructor.name;
  }

  protected read(operation: Pages | Read | Expansion, query: unknown, options?: CallOptions): Call<unknown> {
    const where = `${this.label}.get`;
    const { fields, cursor, ...params } = parseQuery(operation, query, where);
    const login = this.client.loginOf(options);
    const { defaults } = this[declaration];
    const compiled = compile(this.written, fields, defaults, { where, login });
    if (operation.kind === 'expansion') return this.#expansion(operation, params, compiled, options);
    if (operation.kind === 'read') return this.#one(operation, params, compiled, options);
    const place = cursor === undefined ? {} : decodeCursor(cursor, this.edgePath, where);
    const request = this.request('get', operation, { ...params, ...place, ...asked(compiled) }, options);
    return new PagedCall(
      listPlan(request, {
        client: this.client,
        compiled,
        summary: operation.summary,
        until: params['until'],
      }),
    );
  }

  #expansion(
    operation: Expansion,
    query: Record<string, unknown>,
    inner: Compiled,
    options?: CallOptions,
  ): Call<unknown> {
    checkModifiers(query, `${this.label}.get`);
    const request = this.request('get', operation, {}, options);
    const edge = this.constructor as unknown as EdgeClass;
    const key = this.edgePath;
    return new Call(expansionPlan({ edge, key, query, inner }, request, this.client));
  }

  #one(operation: Read, params: Record<string, unknown>, compiled: Compiled, options?: CallOptions) {
    const request = this.request('get', operation, { ...params, ...asked(compiled) }, options);
    const codec = wrapped(operation, compiled.codec);
    const decode = (body: unknown, sent: GraphRequest) => {
      const answer = this.client.decode(codec, body, sent);
      if (E.isLeft(answer)) return answer;
      const value = unwrapped(operation, answer.right);
      if (isObject(value)) attach(value, compiled, { client: this.client, request: sent });
      return E.right(value);
    };
    return new Call({ client: this.client, request, decode });
  }
}

const asked = ({ fields }: Compiled) => (fields === '' ? {} : { fields });
