import type { Call } from '../call/call.js';
import type { CallOptions } from '../request/request.js';
import type { NodeOf, ParamsOf } from '../schema/declaration.js';
import type {
  Expansion,
  Pages,
  PagesWithSummary,
  Post,
  PostAndRead,
  Read,
  Remove,
  Unsupported,
  Verb,
} from '../schema/operations.js';
import type { Summary, PagedCall } from '../call/paged-call.js';
import type { WithRaw } from '../schema/raw-params.js';
import type { DefaultsOf, Selected, Selection, SummaryChoice } from './selection.js';

/** Carries the reason that the compiler quotes when code calls an operation that Meta does not offer. */
export interface NotSupported<Why extends string> {
  readonly notSupported: Why;
}

/** The start of a list and the size of its pages. */
export interface PageQuery {
  /** Items per page, mostly 25 by default and 100 at most; Meta may return fewer. */
  readonly limit?: number;
  /** A stored `page.cursor`: resumes after that page, also in another process. */
  readonly cursor?: string;
  /** The cursor of Meta behind which the page begins; not together with `before`. */
  readonly after?: string;
  /** The cursor of Meta before which the page ends; not together with `after`. */
  readonly before?: string;
}

/** What to read of each object. No interface: editors would take it for two where parameters may be raw. */
type FieldsQuery<S> = {
  /**
   * The fields to read: names, and objects that expand an edge: `['id', { comments: ['text'] }]`. Without them, the usual
   * ones.
   */
  readonly fields?: S;
};

type ChosenFields<S, Default> = S extends readonly unknown[]
  ? S
  : Default extends readonly unknown[]
    ? Default
    : readonly [];

/** Reads a list. Awaiting returns the first page, `for await` yields every item. */
type GetPages<E, P, Sum> = {} extends P
  ? <const S extends Selection<NodeOf<E>> | undefined = undefined>(
      query?: WithRaw<P> & PageQuery & FieldsQuery<S>,
      options?: CallOptions,
    ) => PagedCall<Selected<NodeOf<E>, ChosenFields<S, DefaultsOf<E>>>, Sum>
  : <const S extends Selection<NodeOf<E>> | undefined = undefined>(
      query: WithRaw<P> & PageQuery & FieldsQuery<S>,
      options?: CallOptions,
    ) => PagedCall<Selected<NodeOf<E>, ChosenFields<S, DefaultsOf<E>>>, Sum>;

/** Reads the one object that an edge leads to. */
type GetOne<E, P> = {} extends P
  ? <const S extends Selection<NodeOf<E>> | undefined = undefined>(
      query?: WithRaw<P> & FieldsQuery<S>,
      options?: CallOptions,
    ) => Call<Selected<NodeOf<E>, ChosenFields<S, DefaultsOf<E>>>>
  : <const S extends Selection<NodeOf<E>> | undefined = undefined>(
      query: WithRaw<P> & FieldsQuery<S>,
      options?: CallOptions,
    ) => Call<Selected<NodeOf<E>, ChosenFields<S, DefaultsOf<E>>>>;

/** Reads the node itself. `Self` is the class, whose getters are the edges that may be expanded. */
type GetNode<P, Default> = <Self, const S extends Selection<Self> | undefined = undefined>(
  this: Self,
  query?: WithRaw<P> & FieldsQuery<S>,
  options?: CallOptions,
) => Call<Selected<Self, ChosenFields<S, Default>>>;

type Write<P, R> = {} extends P
  ? (input?: WithRaw<P>, options?: CallOptions) => Call<R>
  : (input: WithRaw<P>, options?: CallOptions) => Call<R>;

/** The result of a write: with `fields`, the object that was written. */
type WriteResult<N, S, R> = S extends readonly unknown[] ? Selected<N, S> : R;

/** Writes on an edge; `fields` requests the new object. */
type WriteAndRead<E, P, R> = <const S extends Selection<NodeOf<E>> | undefined = undefined>(
  input: WithRaw<P> & FieldsQuery<S>,
  options?: CallOptions,
) => Call<WriteResult<NodeOf<E>, S, R>>;

/** Writes to the node itself; `fields` requests its new state. */
type WriteAndReadNode<P, R> = <Self, const S extends Selection<Self> | undefined = undefined>(
  this: Self,
  input: WithRaw<P> & FieldsQuery<S>,
  options?: CallOptions,
) => Call<WriteResult<Self, S, R>>;

type Refused<Why extends string> = (this: NotSupported<Why>, ...input: never) => never;

// oxlint-disable typescript/no-explicit-any -- io-ts types are invariant in their parameters
type MethodOf<E, D, Op> =
  Op extends Unsupported<infer Why>
    ? Refused<Why>
    : Op extends PagesWithSummary<infer P, infer S>
      ? GetPages<E, P & { readonly summary?: SummaryChoice<S> }, S>
      : Op extends Pages
        ? GetPages<E, ParamsOf<Op>, Summary>
        : Op extends Expansion
          ? GetOne<E, ParamsOf<Op>>
          : Op extends Read
            ? unknown extends E
              ? GetNode<ParamsOf<Op>, D extends { readonly defaults: infer S } ? S : readonly []>
              : GetOne<E, ParamsOf<Op>>
            : Op extends PostAndRead<any, infer R>
              ? unknown extends E
                ? WriteAndReadNode<ParamsOf<Op>, R>
                : WriteAndRead<E, ParamsOf<Op>, R>
              : Op extends Post<any, infer R>
                ? Write<ParamsOf<Op>, R>
                : Op extends Remove<any, infer R>
                  ? Write<ParamsOf<Op>, R>
                  : never;

/** The four methods of a node or an edge, typed by its declaration. */
export type MethodsOf<E, D> = { readonly [K in keyof D as K extends Verb ? K : never]: MethodOf<E, D, D[K]> };
