import { Call } from '../call/call.js';
import { decodeCursor } from '../call/cursor.js';
import { listPlan } from '../call/list.js';
import { decodeObject, expansionPlan } from '../call/object.js';
import { PagedCall } from '../call/paged-call.js';
import type { GraphClient } from '../client/client.js';
import type { Subject } from '../request/request.js';
import { declaration, type EdgeClass, type EdgeDeclaration, type NodeClass } from '../schema/declaration.js';
import type { Pages, Read } from '../schema/operations.js';
import { checkModifiers } from '../select/expansion.js';
import type { CompiledSelection } from '../select/selection.js';
import type { CheckedCall } from './checked-call.js';
import { addMethods, fieldsParam, TreeMember } from './member.js';
import type { MethodsOf } from './methods.js';

/** The base of every edge class. */
export abstract class GraphEdge extends TreeMember {
  abstract readonly [declaration]: EdgeDeclaration;
  #node: NodeClass | undefined;

  protected get edgePath(): string {
    return this[declaration].path;
  }

  protected get operations() {
    return this[declaration];
  }

  protected get label(): string {
    return this.constructor.name;
  }

  protected get node(): NodeClass {
    // Every edge leads to a class made by node().
    return (this.#node ??= this[declaration].node() as unknown as NodeClass);
  }

  protected read(checked: CheckedCall): Call<unknown> {
    const { operation } = checked;
    const selection = this.select(checked, this[declaration].defaults);
    if (operation.kind === 'pages') return this.#list(operation, checked, selection);
    return operation.kind === 'read'
      ? this.#object(operation, checked, selection)
      : this.#expansion(checked, selection);
  }

  #list({ summary }: Pages, checked: CheckedCall, selection: CompiledSelection): PagedCall<unknown> {
    const { cursor, ...params } = checked.params;
    const position = cursor === undefined ? {} : decodeCursor(cursor, this.edgePath, checked.where);
    const request = this.request(checked, { ...params, ...position, ...fieldsParam(selection) });
    const client = this.getClient();
    return new PagedCall(listPlan(request, { client, selection, summary, given: params }));
  }

  #object(read: Read, checked: CheckedCall, selection: CompiledSelection): Call<unknown> {
    const client = this.getClient();
    return new Call({
      client,
      request: this.request(checked, { ...checked.params, ...fieldsParam(selection) }),
      decode: decodeObject({ client, selection, read }),
    });
  }

  #expansion(checked: CheckedCall, inner: CompiledSelection): Call<unknown> {
    checkModifiers(checked.params, checked.where);
    const own = this.constructor as unknown as EdgeClass;
    const expansion = { edge: own, key: this.edgePath, query: checked.params, inner };
    return new Call(expansionPlan(expansion, this.request(checked, {}), this.getClient()));
  }
}

/** The result of `edge()`: the class to extend, with the declaration for tools. */
export interface EdgeClassOf<D extends EdgeDeclaration> {
  new (client: GraphClient, parent: Subject): EdgeInstance<D>;
  readonly declaration: D;
}

/** An instance of an edge class. */
export type EdgeInstance<D> = { readonly [declaration]: D } & MethodsOf<{ readonly [declaration]: D }, D>;

/** Declares an edge of a node. */
export function edge<const D extends EdgeDeclaration>(declared: D): EdgeClassOf<D> {
  // declareEdge() adds the four methods to the prototype, as the declaration says.
  return declareEdge(declared, '') as unknown as EdgeClassOf<D>;
}

/** The result of `rootEdge()`: the class of an edge without a parent. */
export interface RootEdgeClassOf<D extends EdgeDeclaration> {
  new (client: GraphClient): EdgeInstance<D>;
  readonly declaration: D;
}

/** Declares an edge of the root, such as `/ig_hashtag_search`. */
export function rootEdge<const D extends EdgeDeclaration>(declared: D): RootEdgeClassOf<D> {
  return declareEdge(declared, undefined) as unknown as RootEdgeClassOf<D>;
}

/** Without a parent, the empty id of an edge of a node is refused. */
function declareEdge(declared: EdgeDeclaration, noParent: Subject | undefined) {
  class DeclaredEdge extends GraphEdge {
    static readonly declaration = declared;
    constructor(client: GraphClient, parent?: Subject) {
      super(client, parent ?? noParent);
    }
    get [declaration](): EdgeDeclaration {
      return declared;
    }
  }
  addMethods(DeclaredEdge.prototype);
  return DeclaredEdge;
}
