import { Call } from '../call/call.js';
import { decodeObject } from '../call/object.js';
import type { GraphClient } from '../client/client.js';
import type { Subject } from '../request/request.js';
import { declaration, type NodeClass, type NodeDeclaration } from '../schema/declaration.js';
import { unsupported } from '../schema/operations.js';
import type { CheckedCall } from './checked-call.js';
import { addMethods, fieldsParam, TreeMember } from './member.js';
import type { MethodsOf } from './methods.js';

/** The base of every node class. */
export abstract class GraphNode extends TreeMember {
  abstract readonly [declaration]: NodeDeclaration;

  constructor(client: GraphClient, id: Subject) {
    // A missing id is refused like an empty one.
    super(client, id ?? '');
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

  protected get node(): NodeClass {
    // The class of a node is always made by node(), so it carries a declaration.
    return this.constructor as unknown as NodeClass;
  }

  protected read(checked: CheckedCall): Call<unknown> {
    const selection = this.select(checked);
    const client = this.getClient();
    return new Call({
      client,
      request: this.request(checked, { ...checked.params, ...fieldsParam(selection) }),
      decode: decodeObject({ client, selection, trail: [] }),
    });
  }
}

/** The result of `node()`: the class to extend, with the declaration for tools. */
export interface NodeClassOf<D extends NodeDeclaration> {
  new (client: GraphClient, id: Subject): NodeInstance<D>;
  readonly declaration: D;
}

/** An instance of a node class before its edges are added. */
export type NodeInstance<D> = Base<D> & MethodsOf<unknown, D>;

/** The members of every node besides its methods. */
export interface Base<D> {
  readonly [declaration]: D;
  /** Returns the edge of a class: made at its first use, the same object each time. */
  edge<E>(edgeClass: new (client: GraphClient, parent: Subject) => E): E;
}

/** Declares a node. Extend the class and add one getter per edge. */
export function node<const D extends NodeDeclaration>(declared: D): NodeClassOf<D> {
  class DeclaredNode extends GraphNode {
    static readonly declaration = declared;
    get [declaration](): NodeDeclaration {
      return declared;
    }
  }
  addMethods(DeclaredNode.prototype);
  // addMethods() has put the four methods on the prototype, as the declaration says.
  return DeclaredNode as unknown as NodeClassOf<D>;
}

type RowDeclaration = Pick<NodeDeclaration, 'name' | 'fields' | 'defaults'>;

/** Declares what an edge lists but no URL reads, such as a catalog or an insight. */
export function row<const D extends RowDeclaration>(declared: D) {
  const why = unsupported('it has no URL of its own: read it through the edge that lists it');
  return node({ ...declared, identified: false, get: why, create: why, update: why, delete: why });
}
