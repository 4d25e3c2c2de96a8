import { createRequire } from 'node:module';
import { CommanderError } from 'commander';
import { toUsageError } from './arguments/parse-error.js';
import { refuseSecrets } from './arguments/refuse-secrets.js';
import { UsageError } from './arguments/usage-error.js';
import type { Start } from './commands/start.js';
import { createProgram } from './program.js';
import type { Context } from './terminal/context.js';

/** Runs the command in a context, and returns the exit status. */
export async function run(given: readonly string[], context: Context): Promise<number> {
  const args = given[0] === '--' ? given.slice(1) : given;
  const start: Start = async (_, options, load) => (await load())(options, context);
  const program = createProgram(start, { version: version(), print: context.write });
  try {
    checkBeginning(args);
    await program.parseAsync(args.length === 0 ? ['--help'] : args, { from: 'user' });
    return 0;
  } catch (error) {
    if (error instanceof CommanderError && error.exitCode === 0) return 0;
    const command = program.commands.map((each) => each.name()).find((name) => name === args[0]);
    return report(error instanceof CommanderError ? toUsageError(error, program) : error, command, context);
  }
}

/** Refuses what commander would not explain. */
function checkBeginning(args: readonly string[]): void {
  refuseSecrets(args);
  const [first = ''] = args;
  if (!first.startsWith('-') || ['-h', '--help', '-v', '--version'].includes(first)) return;
  const [shown] = first.split('=');
  throw new UsageError(`there is no command ${JSON.stringify(shown)}: the options follow the command`);
}

/** Writes what went wrong to the standard error, and returns the exit status. */
async function report(error: unknown, command: string | undefined, context: Context): Promise<number> {
  // Most runs do not fail, and need none of what explains failures.
  const { reportFailure } = await import('./failure/report-failure.js');
  return reportFailure(error, command, context);
}

function version(): string {
  // Found by the package's name, which works from the sources and from the build.
  const manifest = createRequire(import.meta.url)('edgewalk/package.json') as { readonly version: string };
  return manifest.version;
}
