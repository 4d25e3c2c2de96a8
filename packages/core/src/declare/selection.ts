import type * as t from 'io-ts';
import type { Flatten } from '../codec/record.js';
import type { declaration, NodeOf, ParamsOf, ValuesOf } from '../schema/declaration.js';
import type { Expansion as ExpansionOperation, Pages, Read } from '../schema/operations.js';
import type { RawParams } from '../schema/raw-params.js';
import type { ListPage, Summary } from '../call/paged-call.js';
import type { Raw } from '../schema/raw.js';

type Readable = { readonly get: Pages | Read | ExpansionOperation; readonly path: string };

/** The edges of a node that can be read, by their path. */
export type EdgesOf<N> = {
  [K in keyof N as N[K] extends { readonly [declaration]: infer D extends Readable } ? D['path'] : never]: N[K];
};

/** What to read from a node: field names, and objects that expand edges. */
export type Selection<N> = readonly FieldOrEdge<N>[];

/**
 * An item of a selection: a field, an edge by its name alone, which comes with what Meta gives by default, or an object
 * that says what to read of them. Its name keeps errors of the compiler short; a list of names needs `as const`.
 */
export type FieldOrEdge<N> = ((keyof ValuesOf<N> | keyof EdgesOf<N>) & string) | Raw | Expansion<N>;

/**
 * `{ comments: ['id', 'text'] }`, or with modifiers `{ comments: { fields: ['id'], limit: 5 } }`; of a field that is an
 * object the members to read: `{ from: ['id', 'username'] }`.
 */
export type Expansion<N> = [keyof EdgesOf<N> | keyof ValuesOf<N>] extends [never]
  ? // Without edges the type would be `{}`, which accepts any name.
    never
  : {
      readonly [P in keyof EdgesOf<N> | keyof ValuesOf<N>]?: P extends keyof EdgesOf<N>
        ? ExpansionOf<EdgesOf<N>[P]>
        : MemberSelection<ValuesOf<N>[P & keyof ValuesOf<N>]>;
    };

/** The object that a field holds, or that each item of its list is. */
type ItemOf<V> = V extends readonly (infer Item)[]
  ? RecordIn<Item>
  : V extends { readonly data: readonly (infer Item)[] }
    ? RecordIn<Item>
    : RecordIn<V>;

/** An object with members of its own, or of any names and values. A map of values is not selected from. */
type RecordIn<V> = V extends object ? (string extends keyof V ? (unknown extends V[keyof V] ? V : never) : V) : never;

/** Which members of a field to read. */
type MemberSelection<V> = [ItemOf<V>] extends [never] ? never : Selection<Members<V>>;

/** The members of a field, as a node without edges. */
type Members<V> = { readonly [declaration]: { readonly fields: { readonly _A: ItemOf<V> } } };

type ExpansionOf<E> = {} extends ParamsOfGet<E> ? Selection<NodeOf<E>> | ExpansionQuery<E> : ExpansionQuery<E>;

/** An expansion with modifiers. Flattened, so that a list of names is not an expansion without modifiers. */
export type ExpansionQuery<E> = Flatten<
  ParamsOfGet<E> &
    RawParams & {
      /** The fields to read of each: names, and objects that expand an edge. */
      readonly fields?: Selection<NodeOf<E>>;
      /** Items per page. */
      readonly limit?: number;
      /** The cursor behind which the list begins. */
      readonly after?: string;
      /** The cursor before which the list ends. */
      readonly before?: string;
      /**
       * The name in the answer. Meta closed it to new apps and new uses on 2026-11-04: read the edge a second time in
       * a batch.
       */
      readonly as?: string;
    } & (SumsUp<E> extends true ? { readonly summary?: SummaryChoice<SummaryOf<E>> } : {})
>;

type GetOf<E> = E extends { readonly [declaration]: { readonly get: infer Op } } ? Op : never;
type SumsUp<E> = GetOf<E> extends { readonly summary: t.Mixed } ? true : false;

/** The result of `summary: true` on the list of an edge. */
export type SummaryOf<E> = GetOf<E> extends { readonly summary: t.Type<infer S> } ? S : Summary;

/** The whole summary, or the members of it to count or tell. */
export type SummaryChoice<S> = boolean | 'true' | (keyof S & string) | readonly (keyof S & string)[];

type ParamsOfGet<E> = ParamsOf<GetOf<E>>;

/** The fields of an edge or a node when the caller names none. */
export type DefaultsOf<E> = E extends {
  readonly [declaration]: { readonly defaults: infer S extends readonly string[] };
}
  ? S
  : NodeOf<E> extends { readonly [declaration]: { readonly defaults: infer S extends readonly string[] } }
    ? S
    : readonly [];

/** The result of a selection: exactly the selected fields; all fields when the selection is empty. */
export type Selected<N, S extends readonly unknown[]> = S extends readonly []
  ? ValuesOf<N>
  : Flatten<
      Pick<ValuesOf<N>, Extract<S[number], keyof ValuesOf<N>>> &
        RawValues<S[number]> &
        ExpandedValues<N, Entries<Exclude<S[number], keyof ValuesOf<N> | Raw>>>
    >;

type RawValues<Item> = { [K in Item extends Raw<infer Name> ? KeyOfRaw<Name> : never]: unknown };

/** The name in the answer: `raw('likes.summary(true)')` comes back as `likes`. */
type KeyOfRaw<Name extends string> = Name extends `${string}.as(${infer Alias})${string}`
  ? Alias
  : Name extends `${infer Head}.${string}`
    ? Head
    : Name extends `${infer Head}{${string}`
      ? Head
      : Name;

/** One expansion of a selection: its key in the result, its edge or field, and what is read of it. */
type Entries<X> = X extends string
  ? readonly [X, X, undefined]
  : { [P in keyof X]: readonly [KeyIn<P, X[P]>, P, X[P]] }[keyof X];

type KeyIn<P, Query> = Query extends { readonly as: infer Name extends string } ? Name : P;

type ExpandedValues<N, Entry extends readonly [PropertyKey, PropertyKey, unknown]> = {
  [One in Entry as One[0]]?: One[1] extends keyof EdgesOf<N>
    ? Expanded<EdgesOf<N>[One[1]], One[2]>
    : One[1] extends keyof ValuesOf<N>
      ? Narrowed<NonNullable<ValuesOf<N>[One[1]]>, FieldsIn<One[2]>>
      : never;
};

/** The value of a field of which some members were selected. */
type Narrowed<V, S extends readonly unknown[]> = V extends readonly unknown[]
  ? Selected<Members<V>, S>[]
  : V extends { readonly data: readonly unknown[] }
    ? { data: Selected<Members<V>, S>[] }
    : V extends object
      ? Selected<Members<V>, S>
      : V;

type Expanded<E, Query> =
  GetOf<E> extends { readonly kind: 'pages' }
    ? ListPage<Selected<NodeOf<E>, FieldsIn<Query>>, SummaryOf<E>>
    : Selected<NodeOf<E>, FieldsIn<Query>>;

/** The fields to read; without a list of them Meta chooses, and any field but an id may be missing. */
type FieldsIn<Query> = Query extends readonly unknown[]
  ? Query
  : Query extends { readonly fields: infer S extends readonly unknown[] }
    ? S
    : readonly [];
