import type * as t from 'io-ts';

/** The permissions that an account's grant needs for a field, by login. */
export interface FieldPermissions {
  readonly facebook?: readonly string[];
  readonly instagram?: readonly string[];
  readonly threads?: readonly string[];
}

/** What a field is, beside the shape of its value. */
export interface FieldFacts<V> {
  /** What is the same in every delivery of one event. By default a digest of the whole value. */
  readonly key?: (value: V) => string | undefined;
  /** Who caused it. */
  readonly person?: (value: V, account: string) => string | undefined;
  /** Whether the account itself, or the app for it, caused it. By default: whether `person` is the account. */
  readonly isOwn?: (value: V, account: string) => boolean;
  /** All events of the field are the account's own: who asks for the field wants them. */
  readonly ownOnly?: true;
  /** When it happened, in milliseconds. */
  readonly happenedAt?: (value: V) => number | undefined;
  readonly permissions?: FieldPermissions;
  /** The app must have advanced access, or only people with a role on it cause events. */
  readonly needsAdvancedAccess?: true;
}

/** A member of `changes`, as it came. */
export type Change = Readonly<Record<string, unknown>>;

/** A field whose events come in `changes`. */
export interface ChangeField<V> extends FieldFacts<V> {
  readonly carrier: 'change';
  readonly codec: t.Type<V>;
  /** Takes the value out of a change, where it is not just its member `value`. */
  readonly take?: (change: Change) => unknown;
}

/** A field whose events come in `messaging`. */
export interface MessagingField<V> extends FieldFacts<V> {
  readonly carrier: 'messaging';
  readonly codec: t.Type<V>;
  /** The members that only this field has: an item with one of them is of this field. */
  readonly members: readonly string[];
  /** Tells apart the fields that have the same member. */
  readonly matches?: (item: Change) => boolean;
}

// `any`: fields of every value are fields, and io-ts types are invariant.
// oxlint-disable-next-line typescript/no-explicit-any
export type Field = ChangeField<any> | MessagingField<any>;

/** The type of a field's value. */
export type ValueOf<F> = F extends { readonly codec: t.Type<infer V> } ? V : never;

/** Declares a field whose events come in `changes`. */
export const change = <V>(
  codec: t.Type<V>,
  facts: FieldFacts<V> & Pick<ChangeField<V>, 'take'> = {},
): ChangeField<V> => ({ carrier: 'change', codec, ...facts });
