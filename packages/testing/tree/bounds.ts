import { InvalidArgumentError } from '@edgewalk/core';
import { expect, test } from '@jest/globals';

/** How many of something Meta takes, with both ends; undefined where nothing is known, or left to Meta. */
export interface Bound {
  readonly what: string;
  readonly least?: number;
  readonly most?: number;
  /** Makes a call with so many. Nothing is sent. */
  readonly make: (count: number) => unknown;
}

/** Tries each bound from both sides. */
export function tryBounds(bounds: readonly Bound[]): void {
  test.each(bounds)('$what', ({ least, most, make }) => {
    const inside = [least, most].filter((count) => count !== undefined);
    const outside = [...(least === undefined ? [] : [least - 1]), ...(most === undefined ? [] : [most + 1])];
    for (const count of inside) expect(() => make(count)).not.toThrow();
    for (const count of outside) expect(() => make(count)).toThrow(InvalidArgumentError);
  });
}

/** So many of something, each told from the others. */
export const many = <A>(count: number, item: (index: number) => A): A[] =>
  Array.from({ length: count }, (_, index) => item(index));
