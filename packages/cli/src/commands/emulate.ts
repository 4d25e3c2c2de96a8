import type { Command } from 'commander';
import { parseInteger, parsePort, parseText } from '../arguments/option-values.js';
import type { Start } from './start.js';

export interface EmulateOptions {
  readonly port?: number;
  readonly host?: string;
  readonly seed?: number;
  readonly strict?: boolean;
  readonly accounts?: number;
  readonly json?: boolean;
}

const description = `Runs a Graph API on this machine until you stop it, with sample accounts. It sends webhooks, to http://localhost too.
GET /_emulator lists the routes by which tests in any language control it: visitors, the inbox, faults, the clock, limits,
requests, deliveries, tokens and a reset, all as JSON.`;

/** Declares `edgewalk emulate`. */
export function declareEmulate(program: Command, start: Start): void {
  program
    .command('emulate')
    .summary('runs a local Graph API')
    .description(description)
    .option('--port <n>', 'default: a free port', parsePort)
    .option('--host <host>', 'default: 127.0.0.1', parseText('--host'))
    .option('--seed <n>', 'the same seed gives the same data; default: 1', parseInteger('--seed', 0, 2 ** 32 - 1))
    .option(
      '--accounts <n>',
      'hosts so many more accounts, behind an agency; GET /_emulator/accounts lists them with their tokens',
      parseInteger('--accounts', 1, 20_000),
    )
    .option('--strict', 'refuses parameters that Meta ignores, so that a misspelt name shows')
    .option('--json', 'prints the address, the tokens, the apps and the agencies as one line of JSON')
    .action((options: EmulateOptions) =>
      start('emulate', options, async () => (await import('../emulate/emulate.js')).emulate),
    );
}
