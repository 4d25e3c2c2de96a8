import * as t from 'io-ts';

/**
 * Narrows a parameter. The check returns what is wrong and what to write instead, or undefined.
 */
export function check<C extends t.Mixed>(codec: C, verdict: (value: t.TypeOf<C>) => string | undefined): C {
  const is = (value: unknown): value is t.TypeOf<C> => codec.is(value) && verdict(value) === undefined;
  const validate: t.Validate<unknown, t.TypeOf<C>> = (value, context) => {
    const result = codec.validate(value, context);
    if (result._tag === 'Left') return result;
    const complaint = verdict(result.right);
    return complaint === undefined ? result : t.failure(value, context, complaint);
  };
  // Inherits from `codec`, so that its members (props, words) stay reachable: a checked record is still a record.
  const checked = Object.create(codec) as C;
  const decode: C['decode'] = (value) => validate(value, [{ key: '', type: checked, actual: value }]);
  return Object.assign(checked, { is, validate, decode });
}
