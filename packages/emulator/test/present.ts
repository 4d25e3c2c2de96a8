/** A value that must be there for a test to make sense. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed has nothing like it');
  return value;
}
