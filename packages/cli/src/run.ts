import { createRequire } from 'node:module';
import { emulate } from './commands/emulate.js';
import { login } from './commands/login.js';
import { token } from './commands/token.js';
import { explain } from './explain.js';
import { InterruptedError } from './hidden-prompt.js';
import { type Command, parseCommand } from './options.js';
import type { Context } from './context.js';
import { getHelpCommand, UsageError } from './usage.js';

/** Runs the command in a context, and returns the exit code. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  try {
    await execute(parseCommand(args), context);
    return 0;
  } catch (error) {
    return report(error, args, context);
  }
}

/** Writes what went wrong to the standard error, and returns the exit code. */
function report(error: unknown, args: readonly string[], { writeError }: Context): number {
  // The person knows.
  if (error instanceof InterruptedError) return 130;
  if (error instanceof UsageError) {
    writeError(`edgewalk: ${error.message}\nFor the options: ${getHelpCommand(args)}`);
    return 2;
  }
  const { reason, advice } = explain(error);
  writeError(`edgewalk: ${reason}\n${advice}`.trimEnd());
  return 1;
}

async function execute(command: Command, context: Context): Promise<void> {
  switch (command.name) {
    case 'print':
      return context.write(command.text);
    case 'version':
      return context.write(version());
    case 'emulate':
      return emulate(command.options, context);
    case 'login':
      return login(command.options, context);
    case 'token':
      return token(command.options, context);
  }
}

function version(): string {
  // Found by the package's name, which works from the sources and from the build.
  const manifest = createRequire(import.meta.url)('edgewalk/package.json') as { readonly version: string };
  return manifest.version;
}
