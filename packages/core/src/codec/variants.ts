import * as t from 'io-ts';
import { isObject } from './record-check.js';
import type { RecordType } from './record.js';
import { suggest } from './suggest.js';
import type { ParameterNames } from './parameter-names.js';

/** Why a value matches no form: the wrong member, and what to write instead. */
export interface NoForm {
  readonly at?: string;
  readonly why: string;
}

/** How to find the form of a value. */
export interface VariantRules<F> {
  /** Picks the form by the members that distinguish forms. */
  readonly pick: (given: Readonly<Record<string, unknown>>) => F | NoForm;
  /** Explains why a form does not accept a member; the default advice is to leave it out. */
  readonly refuse?: (form: F, member: string) => string | undefined;
}

// `any`: records of every shape are forms, and RecordType is invariant in its members.
// oxlint-disable-next-line typescript/no-explicit-any
export type AnyRecord = RecordType<any>;

/**
 * An object that takes one of several forms. The form is picked first, so that complaints concern the intended form
 * and members of the other forms are refused.
 */
export class VariantsType<F extends AnyRecord> extends t.Type<t.TypeOf<F>> implements ParameterNames {
  readonly _tag = 'VariantsType' as const;
  /** The members of all forms. */
  readonly parameterNames: readonly string[];

  constructor(
    name: string,
    readonly forms: readonly F[],
    readonly rules: VariantRules<F>,
  ) {
    super(
      name,
      (value): value is t.TypeOf<F> => this.decode(value)._tag === 'Right',
      (value, context) => this.#validate(value, context),
      t.identity,
    );
    this.parameterNames = [...new Set(forms.flatMap((form) => Object.keys(form.props as object)))];
  }

  /** The form of a value; undefined when it matches none. */
  formOf(value: Readonly<Record<string, unknown>>): F | undefined {
    const form = this.rules.pick(present(value));
    return isForm(form) ? form : undefined;
  }

  #validate(value: unknown, context: t.Context): t.Validation<t.TypeOf<F>> {
    if (!isObject(value)) return t.failure(value, context);
    const given = present(value);
    const form = this.rules.pick(given);
    if (!isForm(form)) return fail(value, context, form);
    const unknownKeys = Object.keys(given).filter((key) => !Object.hasOwn(form.props as object, key));
    const refused = unknownKeys.flatMap((at) => errorsOf(fail(value, context, { at, why: this.#why(form, at) })));
    return refused.length > 0 ? t.failures(refused) : form.validate(value, context);
  }

  #why(form: F, member: string): string {
    return (
      this.rules.refuse?.(form, member) ??
      `${form.name} does not take it: ${suggest(member, Object.keys(form.props as object))}`
    );
  }
}

/** Declares an object that takes one of several forms. */
export function variants<const F extends readonly AnyRecord[]>(
  name: string,
  forms: F,
  rules: VariantRules<F[number]>,
): VariantsType<F[number]> {
  return new VariantsType<F[number]>(name, forms, rules);
}

/** The members that have a value: `null` counts as missing, as in records. */
const present = (value: Readonly<Record<string, unknown>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined && member !== null));

const isForm = <F extends AnyRecord>(found: F | NoForm): found is F => 'props' in found;

function fail<A>(value: Record<string, unknown>, context: t.Context, { at, why }: NoForm): t.Validation<A> {
  if (at === undefined) return t.failure(value, context, why);
  return t.failure(value[at], t.appendContext(context, at, t.unknown, value[at]), why);
}

const errorsOf = (validation: t.Validation<unknown>): t.Errors => (validation._tag === 'Left' ? validation.left : []);
