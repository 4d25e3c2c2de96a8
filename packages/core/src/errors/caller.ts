interface StackHost {
  readonly captureStackTrace?: (target: object, below: unknown) => void;
}

/**
 * Makes the stack of an error begin at the line that awaited the call. Its own has the frames of this library only,
 * since the error was made when a response came. Costs nothing until a call fails.
 *
 * @param below the functions that the line may have called, the outermost first; one must be in the chain of awaits.
 */
export function showCaller<E>(error: E, ...below: readonly unknown[]): E {
  const { captureStackTrace } = Error as StackHost;
  if (!(error instanceof Error) || captureStackTrace === undefined) return error;
  for (const each of below) {
    const found = { name: error.name, message: error.message, stack: '', toString: () => String(error) };
    captureStackTrace(found, each);
    const frames = found.stack.indexOf('\n    at ');
    if (frames === -1) continue;
    Object.defineProperty(error, 'stack', {
      value: `${String(error)}${found.stack.slice(frames)}`,
      configurable: true,
      writable: true,
    });
    return error;
  }
  return error;
}
