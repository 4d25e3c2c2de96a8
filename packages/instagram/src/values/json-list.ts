import { isLeft, Raw } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** Never right as it came, so that every list is written out. */
const is = (): boolean => false;

/** A list that goes as JSON, which is how production sends it; elsewhere, lists of plain words are joined by commas. */
export function jsonList<C extends t.Mixed>(list: C): C {
  const validate: t.Validate<unknown, unknown> = (value, context) => {
    const result = list.validate(value, context);
    return isLeft(result) ? result : t.success(new Raw(JSON.stringify(result.right)));
  };
  const made = Object.create(list) as C;
  const decode: C['decode'] = (value) => validate(value, [{ key: '', type: made, actual: value }]) as never;
  return Object.assign(made, { is, validate, decode });
}
