import * as t from 'io-ts';

/** A number that a test accepts, under a name that says what is accepted. */
const numberThat = (name: string, accepts: (value: number) => boolean): t.Type<number> => {
  const is = (value: unknown): value is number => typeof value === 'number' && accepts(value);
  return new t.Type<number>(
    name,
    is,
    (value, context) => (is(value) ? t.success(value) : t.failure(value, context)),
    t.identity,
  );
};

/** A whole number from 0 to a maximum. */
export const wholeNumber = (name: string, max = Infinity): t.Type<number> =>
  numberThat(name, (value) => Number.isInteger(value) && value >= 0 && value <= max);

/** A share of a width or a height. */
export const fraction = numberThat('a number from 0 to 1', (value) => value >= 0 && value <= 1);
