import * as t from 'io-ts';

const booleanByForm: ReadonlyMap<unknown, boolean> = new Map<unknown, boolean>([
  ['true', true],
  ['false', false],
  [1, true],
  [0, false],
  ['1', true],
  ['0', false],
]);

/** A boolean in an answer, also where Meta writes it as a text or a number: no answer is lost over that. */
export const looseBoolean = new t.Type<boolean>(
  'boolean',
  // The check of io-ts itself, so that records keep their quick way for what is a boolean.
  t.boolean.is,
  (value, context) => {
    const found = typeof value === 'boolean' ? value : booleanByForm.get(value);
    return found === undefined ? t.failure(value, context) : t.success(found);
  },
  t.identity,
);

/** A number in an answer, also where Meta writes it as a text. */
export const looseNumber = new t.Type<number>(
  'number',
  t.number.is,
  (value, context) => {
    if (typeof value === 'number') return t.success(value);
    const isNumeric = typeof value === 'string' && /^\s*-?\d+(\.\d+)?\s*$/.test(value);
    return isNumeric && isExact(value) ? t.success(Number(value)) : t.failure(value, context);
  },
  t.identity,
);

/** Whether a number says what the digits say: those of an id may be too many. */
const isExact = (digits: string): boolean => Math.abs(Number(digits)) <= Number.MAX_SAFE_INTEGER;
