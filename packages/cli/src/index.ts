// The public surface of the edgewalk command.
import { run } from './run.js';
import { ownSurroundings } from './surroundings.js';

/** Runs the command with the words that follow its name, and gives the exit code: 0, 1 for a failure, 2 for usage. */
export function main(words: readonly string[]): Promise<number> {
  return run(words, ownSurroundings());
}
