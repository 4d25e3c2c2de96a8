// schema: the shape of declarations, the operations, and the check of their input.
import type * as t from 'io-ts';
import type { RecordType } from '../codec/record.js';
import type { Expansion, Pages, Post, Read, Remove, Unsupported } from './operations.js';

/** The key of a node's or an edge's declaration. */
export const declaration: unique symbol = Symbol.for('edgewalk.declaration') as never;

/** Everything about a node: its fields and its four operations. */
export interface NodeDeclaration {
  readonly name: string;
  // `any`: records of every shape are node fields, and RecordType is invariant in its members.
  // oxlint-disable-next-line typescript/no-explicit-any
  readonly fields: RecordType<any>;
  /** The fields that are read when the caller names none. */
  readonly defaults: readonly string[];
  /** False for rows that have no id of their own, such as a catalog or an insight. */
  readonly identified?: boolean;
  readonly get: Read | Unsupported;
  readonly create: Post | Unsupported;
  readonly update: Post | Unsupported;
  readonly delete: Remove | Unsupported;
}

/** Everything about an edge: its node and its four operations. */
export interface EdgeDeclaration {
  /** The last segment of the URL, or the field name of an expansion. */
  readonly path: string;
  /** The class of its node; a function, since the graph has cycles. */
  readonly node: () => NodeClassLike;
  /** The fields that are read when the caller names none, if the edge offers fewer than the node. */
  readonly defaults?: readonly string[];
  readonly get: Pages | Read | Expansion | Unsupported;
  readonly create: Post | Unsupported;
  readonly update: Post | Unsupported;
  readonly delete: Remove | Unsupported;
}

/** An instance of a node class, as types need it. */
export interface NodeLike {
  readonly [declaration]: NodeDeclaration;
}

/** An instance of an edge class, as types need it. */
export interface EdgeLike {
  readonly [declaration]: EdgeDeclaration;
}

/** A node class, as an edge needs it. */
export type NodeClassLike = (abstract new (...args: never) => NodeLike) & {
  readonly declaration: NodeDeclaration;
};

// `any`: the client, a type above this folder.
/* oxlint-disable typescript/no-explicit-any */
/** A node class at run time. */
export interface NodeClass {
  new (client: any, id: any): NodeLike;
  readonly declaration: NodeDeclaration;
}

/** An edge class at run time. */
export interface EdgeClass {
  new (client: any, parent?: any): EdgeLike;
  readonly declaration: Omit<EdgeDeclaration, 'node'> & { readonly node: () => NodeClass };
}

/* oxlint-enable typescript/no-explicit-any */

/** The values of a node's fields. */
export type ValuesOf<N> = N extends { readonly [declaration]: { readonly fields: { readonly _A: infer A } } }
  ? A
  : never;

/** The node of an edge. */
export type NodeOf<E> = E extends { readonly [declaration]: { readonly node: () => infer C } }
  ? C extends abstract new (...args: never) => infer N
    ? N
    : never
  : never;

/** The parameters of an operation. */
export type ParamsOf<Op> = Op extends { readonly params: t.Type<infer P> } ? P : never;
