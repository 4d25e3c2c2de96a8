import { check } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A whole number that is not below the least. */
export const countOf = (least: number) =>
  check(t.number, (value) =>
    Number.isInteger(value) && value >= least ? undefined : `write a whole number from ${least}`,
  );

/** What is wrong with parts of a text that share characters. */
export function overlap(ranges: readonly { readonly offset: number; readonly length: number }[]): string | undefined {
  const sorted = ranges.toSorted((one, other) => one.offset - other.offset);
  const meets = sorted.findIndex(({ offset, length }, at) => offset + length > (sorted[at + 1]?.offset ?? Infinity));
  return meets === -1 ? undefined : `the parts at ${sorted[meets]?.offset} and ${sorted[meets + 1]?.offset} overlap`;
}
