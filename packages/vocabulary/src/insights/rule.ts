import { type RecordType, isLeft } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/**
 * A record whose members depend on each other. The rule returns a complaint with advice, or the value to send.
 * `Query` is the type of what the rule accepts.
 */
export function withRule<Query, P extends t.Props>(
  base: RecordType<P>,
  rule: (given: t.TypeOf<RecordType<P>>) => string | object,
): t.Type<Query> {
  const validate: t.Validate<unknown, Query> = (value, context) => {
    const result = base.validate(value, context);
    if (isLeft(result)) return result;
    const outcome = rule(result.right);
    // The rule accepts what `Query` describes: both are derived from the same catalogue.
    return typeof outcome === 'string' ? t.failure(value, context, outcome) : t.success(outcome as Query);
  };
  const decode = (value: unknown) => validate(value, [{ key: '', type: base, actual: value }]);
  // Still a record for tools: its members stay reachable through the prototype.
  return Object.assign(Object.create(base) as t.Type<Query>, { validate, decode });
}
