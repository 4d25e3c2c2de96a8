import * as E from 'fp-ts/lib/Either.js';
import * as t from 'io-ts';
import type { RecordType } from '../codec/record.js';

/**
 * A record whose members depend on each other. The rule says what is wrong and what to write instead, or gives what
 * is sent. `Query` is what the rule admits, written as a type.
 */
export function ruled<Query, P extends t.Props>(
  base: RecordType<P>,
  rule: (given: t.TypeOf<RecordType<P>>) => string | object,
): t.Type<Query> {
  const validate: t.Validate<unknown, Query> = (value, context) => {
    const result = base.validate(value, context);
    if (E.isLeft(result)) return result;
    const outcome = rule(result.right);
    // The rule admits what `Query` says: both are made from the same catalogue.
    return typeof outcome === 'string' ? t.failure(value, context, outcome) : t.success(outcome as Query);
  };
  const decode = (value: unknown) => validate(value, [{ key: '', type: base, actual: value }]);
  // Still a record for tools: the members stay reachable through the prototype.
  return Object.assign(Object.create(base) as t.Type<Query>, { validate, decode });
}
