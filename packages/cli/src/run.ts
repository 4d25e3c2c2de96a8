import { createRequire } from 'node:module';
import { emulate } from './commands/emulate.js';
import { login } from './commands/login.js';
import { token } from './commands/token.js';
import { explain } from './explain.js';
import { type Command, parseCommand } from './options.js';
import type { Surroundings } from './surroundings.js';
import { usageOf, UsageError } from './usage.js';

/** Runs the command in given surroundings. */
export async function run(words: readonly string[], here: Surroundings): Promise<number> {
  try {
    await carryOut(parseCommand(words), here);
    return 0;
  } catch (error) {
    if (error instanceof UsageError) {
      here.complain(`edgewalk: ${error.message}\n\n${usageOf(words[0])}`);
      return 2;
    }
    const { reason, advice } = explain(error);
    here.complain(`edgewalk: ${reason}\n${advice}`.trimEnd());
    return 1;
  }
}

async function carryOut(command: Command, here: Surroundings): Promise<void> {
  switch (command.name) {
    case 'print':
      return here.write(command.text);
    case 'version':
      return here.write(version());
    case 'emulate':
      return emulate(command.options, here);
    case 'login':
      return login(command.options, here);
    case 'token':
      return token(command.options, here);
  }
}

function version(): string {
  // The package's own package.json, found by the package's name: that holds for the sources and for what is built.
  const manifest = createRequire(import.meta.url)('edgewalk/package.json') as { readonly version: string };
  return manifest.version;
}
