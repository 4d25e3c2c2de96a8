import tab from '@bomb.sh/tab/commander';
import type { Context } from '../terminal/context.js';
import { addPlaces } from './places.js';

/** The commands whose first argument is a place. */
const withPlaces: readonly string[] = ['get', 'create', 'update', 'delete', 'describe'];

/** Answers what a shell asks, or prints its script. */
export async function complete(args: readonly string[], context: Context): Promise<void> {
  // The commands that ask are added to a program of their own: they take the place of what started this.
  const { createProgram } = await import('../program.js');
  const program = createProgram(() => undefined, { version: '', print: context.write }, { asks: false });
  // A shell shows one line for each.
  for (const command of program.commands) command.description(command.summary());
  const completion = tab(program, { completionCommandName: 'completion' });
  // Loading the trees takes time, and only a path needs them.
  if (args.some((word) => withPlaces.includes(word))) await addPlaces(completion, withPlaces);
  await program.parseAsync(args, { from: 'user' });
}
