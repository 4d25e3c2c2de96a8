/** A value without which a test makes no sense. */
export function present<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('the seed has nothing like it');
  return value;
}
