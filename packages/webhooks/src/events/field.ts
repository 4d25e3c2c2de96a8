import type * as t from 'io-ts';

/** The permissions that a field requires, by login. */
export interface FieldPermissions {
  readonly facebook?: readonly string[];
  readonly instagram?: readonly string[];
  readonly threads?: readonly string[];
}

/** What is known of a field, besides the shape of its value. */
export interface FieldFacts<V> {
  /** Identifies an event among those of the field. By default a digest of the value. */
  readonly key?: (value: V) => string | undefined;
  /** Who caused it. */
  readonly person?: (value: V, account: string) => string | undefined;
  /** Whether the account itself caused it. By default: whether `person` is the account. */
  readonly isOwn?: (value: V, account: string) => boolean;
  /** The account causes every event of the field; handlers get them without `includeOwn`. */
  readonly ownOnly?: true;
  /** When it happened, in milliseconds. */
  readonly happenedAt?: (value: V) => number | undefined;
  readonly permissions?: FieldPermissions;
  /** Without advanced access, only people with a role on the app cause events. */
  readonly needsAdvancedAccess?: true;
}

/** A member of `changes`, as Meta sent it. */
export type Change = Readonly<Record<string, unknown>>;

/** A field whose events come in `changes`. */
export interface ChangeField<V> extends FieldFacts<V> {
  readonly carrier: 'change';
  readonly codec: t.Type<V>;
  /** Extracts the value from a change, if it is not simply the member `value`. */
  readonly take?: (change: Change) => unknown;
}

/** A field whose events come in `messaging`. */
export interface MessagingField<V> extends FieldFacts<V> {
  readonly carrier: 'messaging';
  readonly codec: t.Type<V>;
  /** Members that identify the field: an item with one of them belongs to it. */
  readonly members: readonly string[];
  /** Distinguishes fields that have the same member. */
  readonly matches?: (item: Change) => boolean;
}

// `any`, because io-ts types are invariant.
// oxlint-disable-next-line typescript/no-explicit-any
export type Field = ChangeField<any> | MessagingField<any>;

/** The type of a field's value. */
export type ValueOf<F> = F extends { readonly codec: t.Type<infer V> } ? V : never;

/** Declares a field whose events come in `changes`. */
export const change = <V>(
  codec: t.Type<V>,
  facts: FieldFacts<V> & Pick<ChangeField<V>, 'take'> = {},
): ChangeField<V> => ({ carrier: 'change', codec, ...facts });
