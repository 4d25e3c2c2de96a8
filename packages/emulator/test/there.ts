/** A value that must be there for a test to make sense. */
export function there<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed has nothing like it');
  return value;
}
