// The public surface of the edgewalk command.
import { run } from './run.js';
import { createContext } from './terminal/context.js';

export { statuses } from './failure/statuses.js';

/** Runs the command with its arguments and returns the exit status, one of `statuses`. */
export function main(args: readonly string[]): Promise<number> {
  return run(args, createContext());
}
