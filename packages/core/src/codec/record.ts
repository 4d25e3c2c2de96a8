// codec: the codecs of fields and parameters.
import * as t from 'io-ts';
import { recordCheck, validateBy } from './record-check.js';

/** One of Meta's logins; each has a host of its own. */
export type Login = 'facebook' | 'instagram' | 'threads';

/** Facts about a field besides its type. */
export interface FieldFacts {
  /** The only login whose host has the field. */
  readonly login?: Login;
  /** The client fills the parameter with its own account when the caller leaves it out. */
  readonly account?: true;
  /** Set when Meta retired the field: what to use instead. */
  readonly retired?: string;
}

/** The codec of an optional member. Meta leaves out what the token may not see, so most fields are optional. */
export class OptionalType<C extends t.Mixed> extends t.Type<t.TypeOf<C> | undefined, t.OutputOf<C> | undefined> {
  readonly _tag = 'OptionalType' as const;
  constructor(
    readonly codec: C,
    readonly facts: FieldFacts,
  ) {
    super(
      codec.name,
      (value): value is t.TypeOf<C> | undefined => value === undefined || codec.is(value),
      (value, context) =>
        value === undefined || value === null ? t.success(undefined) : codec.validate(value, context),
      (value) => (value === undefined ? undefined : codec.encode(value)),
    );
  }
}

/** Marks a member of a record as optional; `null` counts as missing. */
export function optional<C extends t.Mixed>(codec: C, facts: FieldFacts = {}): OptionalType<C> {
  return new OptionalType(codec, facts);
}

/** Adds facts to a required member. */
export function required<C extends t.Mixed>(codec: C, facts: FieldFacts): C {
  // The members of `codec` stay reachable through the prototype.
  return Object.assign(Object.create(codec) as C, { facts });
}

/** The facts about a member besides its type. */
export function memberFacts(codec: t.Mixed | undefined): FieldFacts {
  return (codec as { readonly facts?: FieldFacts } | undefined)?.facts ?? {};
}

type OptionalKeys<P extends t.Props> = {
  [K in keyof P]: P[K] extends { readonly _tag: 'OptionalType' } ? K : never;
}[keyof P];

/** Shows an intersection as one plain object in editors and error messages. */
export type Flatten<T> = { [K in keyof T]: T[K] } & {};

// Over `K extends keyof P`, and not over `Exclude<keyof P, …>` itself: only so do editors find the members' doc comments.
type Mandatory<P extends t.Props, K extends keyof P> = { -readonly [Key in K]: P[Key]['_A'] };
type Optional<P extends t.Props, K extends keyof P> = {
  -readonly [Key in K]?: Exclude<P[Key]['_A'], undefined>;
};

/** The object type of a record's members. */
export type RecordOf<P extends t.Props> = Flatten<
  Mandatory<P, Exclude<keyof P, OptionalKeys<P>>> & Optional<P, OptionalKeys<P>>
>;

/**
 * An object with declared members; unknown keys are kept. A correct value is returned as it is:
 * nothing is copied, and only a wrong or convertible member takes the slow path that explains or converts it.
 */
export class RecordType<P extends t.Props> extends t.Type<RecordOf<P>, RecordOf<P>> {
  readonly _tag = 'RecordType' as const;
  constructor(
    name: string,
    readonly props: P,
  ) {
    const is = recordCheck(props) as (value: unknown) => value is RecordOf<P>;
    // Encoding changes nothing here: wire/form.ts encodes parameters.
    super(name, is, validateBy(is, props), (value) => value);
  }
}

/** Declares an object with named members. */
export function record<P extends t.Props>(name: string, props: P): RecordType<P> {
  return new RecordType(name, props);
}

/** Members that several records share. */
export interface Part<P, A> {
  readonly props: P;
  /** Of types only, as that of a codec. */
  readonly _A: A;
}

/**
 * Declares members that several records share: `record('NewReel', { ...reel.props, video_url })`. An interface that extends
 * `MembersOf<typeof reel>` is the same type wherever it is part of one.
 */
export const part = <P extends t.Props>(props: P): Part<P, RecordOf<P>> => ({ props }) as Part<P, RecordOf<P>>;

/** The object type of a part, for an interface to extend. */
export type MembersOf<C extends { readonly _A: unknown }> = C['_A'];
