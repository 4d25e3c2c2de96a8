import type * as t from 'io-ts';
import type { RecordType } from '../codec/record.js';
import type { Expansion, Pages, Post, Read, Remove, Unsupported } from './operations.js';

/** Where a node or an edge keeps its declaration. */
export const declaration: unique symbol = Symbol.for('edgewalk.declaration') as never;

/** All there is to know of a node: its fields and the four operations. */
export interface NodeDeclaration {
  readonly name: string;
  // `any`: records of every shape are node fields, and RecordType is invariant in its members.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly fields: RecordType<any>;
  /** What is asked for when the caller names no fields. */
  readonly defaults: readonly string[];
  /** False for rows that have no id of their own, such as a catalog or an insight. */
  readonly identified?: boolean;
  readonly get: Read | Unsupported;
  readonly create: Post | Unsupported;
  readonly update: Post | Unsupported;
  readonly delete: Remove | Unsupported;
}

/** All there is to know of an edge: where it leads and the four operations. */
export interface EdgeDeclaration {
  /** The last segment of the URL, or the field name of an expansion. */
  readonly path: string;
  /** The class of what it leads to; a thunk, since the graph has cycles. */
  readonly node: () => NodeClassLike;
  /** Where this edge gives less than the node: what is asked for when the caller names no fields. */
  readonly defaults?: readonly string[];
  readonly get: Pages | Read | Expansion | Unsupported;
  readonly create: Post | Unsupported;
  readonly update: Post | Unsupported;
  readonly delete: Remove | Unsupported;
}

/** An instance of a node class, as far as types need to know it. */
export interface NodeLike {
  readonly [declaration]: NodeDeclaration;
}

/** An instance of an edge class, as far as types need to know it. */
export interface EdgeLike {
  readonly [declaration]: EdgeDeclaration;
}

/** A node class, as far as an edge needs to know it. */
export type NodeClassLike = (abstract new (...args: never) => NodeLike) & {
  readonly declaration: NodeDeclaration;
};

// `any`: the client of the classes, which this room knows nothing of.
/* oxlint-disable typescript/no-explicit-any */
/** A node class as the library handles it at run time. */
export interface NodeClass {
  new (client: any, id: any): NodeLike;
  readonly declaration: NodeDeclaration;
}

/** An edge class as the library handles it at run time. */
export interface EdgeClass {
  new (client: any, parent?: any): EdgeLike;
  readonly declaration: Omit<EdgeDeclaration, 'node'> & { readonly node: () => NodeClass };
}

/* oxlint-enable typescript/no-explicit-any */

/** The values of a node's fields. */
export type ValuesOf<N> = N extends { readonly [declaration]: { readonly fields: { readonly _A: infer A } } }
  ? A
  : never;

/** The node an edge leads to. */
export type NodeOf<E> = E extends { readonly [declaration]: { readonly node: () => infer C } }
  ? C extends abstract new (...args: never) => infer N
    ? N
    : never
  : never;

/** The parameters of an operation. */
export type ParamsOf<Op> = Op extends { readonly params: t.Type<infer P> } ? P : never;
