import type { GraphClient } from '../client/client.js';
import { declaration, type EdgeDeclaration } from '../schema/declaration.js';
import { GraphEdge } from './graph.js';
import type { MethodsOf } from './methods.js';
import { giveMethods } from './member.js';
import type { Subject } from '../request/request.js';

/** What `edge()` gives: the class to extend, with the declaration for tools to read. */
export interface EdgeClassOf<D extends EdgeDeclaration> {
  new (client: GraphClient, parent: Subject): EdgeInstance<D>;
  readonly declaration: D;
}

/** An instance of an edge class. */
export type EdgeInstance<D> = { readonly [declaration]: D } & MethodsOf<{ readonly [declaration]: D }, D>;

/** Declares an edge of a node. */
export function edge<const D extends EdgeDeclaration>(declared: D): EdgeClassOf<D> {
  // The four methods are put on the prototype below, as the declaration says.
  return declareEdge(declared) as unknown as EdgeClassOf<D>;
}

/** What `rootEdge()` gives: an edge without a parent. */
export interface RootEdgeClassOf<D extends EdgeDeclaration> {
  new (client: GraphClient): EdgeInstance<D>;
  readonly declaration: D;
}

/** Declares an edge that hangs off the root, such as `/ig_hashtag_search`. */
export function rootEdge<const D extends EdgeDeclaration>(declared: D): RootEdgeClassOf<D> {
  return declareEdge(declared) as unknown as RootEdgeClassOf<D>;
}

function declareEdge(declared: EdgeDeclaration) {
  class DeclaredEdge extends GraphEdge {
    static readonly declaration = declared;
    get [declaration](): EdgeDeclaration {
      return declared;
    }
  }
  giveMethods(DeclaredEdge.prototype);
  return DeclaredEdge;
}
