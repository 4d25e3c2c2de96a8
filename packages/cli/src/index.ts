// The public surface of the edgewalk command.
import { run } from './run.js';
import { createContext } from './terminal/context.js';

/** Runs the command with its arguments and returns the exit code: 0, 1 for a failure, 2 for wrong usage. */
export function main(args: readonly string[]): Promise<number> {
  return run(args, createContext());
}
