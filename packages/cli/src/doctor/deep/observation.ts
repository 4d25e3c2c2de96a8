/** A place where an answer of Meta's is not what the declarations say. It has no value of anybody's. */
export interface Difference {
  /** Where, without ids: `data[].like_count`. */
  readonly path: string;
  /** What the declaration says. */
  readonly expected: string;
  /** What came instead, as a kind: `text`. */
  readonly found: string;
}

/** What became of one reading operation. */
export interface Observation {
  /** Such as `MediaComments.get`. */
  readonly operation: string;
  readonly outcome: 'ok' | 'refused' | 'skipped';
  /** Why it was skipped, or how it was refused: the kind of the error, its code and subcode. Never Meta's words. */
  readonly reason?: string;
  readonly differences: readonly Difference[];
}

/** A mismatch as the packages report it. */
interface Mismatch {
  readonly path: string;
  readonly expected: string;
  readonly actual: string;
}

/** Takes all values out of a mismatch. */
export const toDifference = ({ path, expected, actual }: Mismatch): Difference => ({
  path: path
    .replaceAll(/\[\d+\]/g, '[]')
    .replaceAll(/\d{5,}[\w-]*/g, '<id>')
    .replaceAll(/[^\w.[\]<>()\s-]/g, '?'),
  expected,
  found: kindOf(actual),
});

function kindOf(actual: string): string {
  if (['nothing', 'null', 'an array', 'an object'].includes(actual)) return actual;
  if (actual === 'true' || actual === 'false') return 'a truth value';
  if (actual.startsWith('"') || actual.startsWith('a text')) return 'a text';
  return /^-?\d|^a number/.test(actual) ? 'a number' : 'something else';
}
