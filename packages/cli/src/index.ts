// The public surface of the edgewalk command.
/** Runs the command and gives its exit code. */
export async function main(_words: readonly string[]): Promise<number> {
  return 0;
}
