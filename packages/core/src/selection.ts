import type { Flatten } from './codec.js';
import type { declaration, NodeOf, ParamsOf, ValuesOf } from './declaration.js';
import type { Expansion as ExpansionOperation, Pages } from './operations.js';
import type { Page } from './page.js';

/** A field that Edgewalk does not know; its value is `unknown`. */
export class Raw<Name extends string = string> {
  constructor(readonly name: Name) {}
}

/**
 * Names a field, or a metric, that Edgewalk does not know yet.
 *
 * @example api.user.get({ fields: ['id', raw('brand_new_field')] })
 */
export function raw<const Name extends string>(name: Name): Raw<Name> {
  return new Raw(name);
}

type Readable = { readonly get: Pages | ExpansionOperation; readonly path: string };

/** The edges of a node that can be read, by their path. */
export type EdgesOf<N> = {
  [
    K in keyof N as N[K] extends { readonly [declaration]: infer D extends Readable } ? D['path'] : never
  ]: N[K];
};

/** What one may ask of a node: field names, and objects that expand edges. */
export type Selection<N> = readonly ((keyof ValuesOf<N> & string) | Raw | Expansion<N>)[];

/** `{ comments: ['id', 'text'] }`, or with modifiers `{ comments: { fields: ['id'], limit: 5 } }`. */
export type Expansion<N> = [keyof EdgesOf<N>] extends [never]
  ? // Without edges `{}` would be left, which lets any name through.
    never
  : { readonly [P in keyof EdgesOf<N>]?: ExpansionOf<EdgesOf<N>[P]> };

type ExpansionOf<E> =
  {} extends ParamsOfGet<E> ? Selection<NodeOf<E>> | ExpansionQuery<E> : ExpansionQuery<E>;

/** An expansion with modifiers. Flattened, so that a list of names is not taken for one without any. */
export type ExpansionQuery<E> = Flatten<
  ParamsOfGet<E> & {
    readonly fields?: Selection<NodeOf<E>>;
    readonly limit?: number;
    readonly after?: string;
    readonly before?: string;
  }
>;

type ParamsOfGet<E> = E extends { readonly [declaration]: { readonly get: infer Op } } ? ParamsOf<Op> : never;

/** What an edge or a node gives when no fields are named. */
export type DefaultsOf<E> = E extends {
  readonly [declaration]: { readonly defaults: infer S extends readonly string[] };
}
  ? S
  : NodeOf<E> extends { readonly [declaration]: { readonly defaults: infer S extends readonly string[] } }
    ? S
    : readonly [];

/** The result of a selection: what was asked for, and nothing else. Where there is nothing to choose, all there is. */
export type Selected<N, S extends readonly unknown[]> = S extends readonly []
  ? ValuesOf<N>
  : Flatten<
      Pick<ValuesOf<N>, Extract<S[number], keyof ValuesOf<N>>> &
        RawValues<S[number]> &
        ExpandedValues<N, Exclude<S[number], string | Raw>>
    >;

type RawValues<Item> = { [K in Item extends Raw<infer Name> ? Name : never]: unknown };

type KeysOf<X> = X extends unknown ? keyof X : never;
type ValueIn<X, K> = X extends unknown ? (K extends keyof X ? X[K] : never) : never;

type ExpandedValues<N, X> = {
  [P in Extract<KeysOf<X>, keyof EdgesOf<N>>]?: Expanded<EdgesOf<N>[P], ValueIn<X, P>>;
};

type Expanded<E, Query> = E extends {
  readonly [declaration]: { readonly get: { readonly kind: 'expansion' } };
}
  ? Selected<NodeOf<E>, FieldsIn<E, Query>>
  : Page<Selected<NodeOf<E>, FieldsIn<E, Query>>>;

type FieldsIn<E, Query> = Query extends readonly unknown[]
  ? Query
  : Query extends { readonly fields: infer S extends readonly unknown[] }
    ? S
    : DefaultsOf<E>;
