import type { Command } from 'commander';
import { parsePort } from '../arguments/option-values.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import type { Start } from './start.js';

export interface ConsoleOptions extends ConnectionOptions {
  readonly port?: number;
  readonly open: boolean;
}

const description = `Opens a page to explore the API with the tokens of your logins: the tree, requests and their answers, your account.
The page talks to this process, which holds the tokens: none reaches the browser. It goes on until you press Ctrl-C.
The emulator has a console of its own, with its clock, faults and visitors: edgewalk emulate prints its address.`;

/** Declares `edgewalk console`. */
export function declareConsole(program: Command, start: Start): void {
  const command = program
    .command('console')
    .summary('opens a page to explore the API')
    .description(description)
    .option('--port <n>', 'default: a free port', parsePort)
    .option('--no-open', 'prints the address of the page instead of opening it');
  addConnectionOptions(command).action((options: ConsoleOptions) =>
    start('console', options, async () => (await import('../console/console.js')).openConsole),
  );
}
