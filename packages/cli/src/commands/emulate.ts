import type { Limits } from '@edgewalk/emulator';
import type { Command } from 'commander';
import { parseLimits, parseMoment } from '../arguments/emulator-values.js';
import { parseInteger, parsePort, parseText } from '../arguments/option-values.js';
import type { Start } from './start.js';

export interface EmulateOptions {
  readonly port?: number;
  readonly host?: string;
  readonly seed?: number;
  readonly strict?: boolean;
  readonly accounts?: number;
  readonly json?: boolean;
  /** Prints the environment of the emulator that runs, in place of starting one. */
  readonly env?: boolean;
  /** The path of a JSON file with plans. */
  readonly faults?: string;
  readonly limits?: Limits;
  /** Milliseconds since 1970. */
  readonly clock?: number;
  /** On a terminal unless given. */
  readonly log?: boolean;
}

const description = `Runs a Graph API on this machine until you stop it, with sample accounts. It sends webhooks, to http://localhost too.
GET /_emulator lists the routes by which tests in any language control it: visitors, the inbox, faults, the clock, limits,
requests, deliveries, tokens and a reset, all as JSON. In another terminal, for a shell that uses it:

  eval "$(npx edgewalk emulate --env)"`;

/** Declares `edgewalk emulate`. */
export function declareEmulate(program: Command, start: Start): void {
  const command = program
    .command('emulate')
    .summary('runs a local Graph API')
    .description(description)
    .option('--port <n>', 'default: that of the last run, if it is free', parsePort)
    .option('--host <host>', 'default: 127.0.0.1', parseText('--host'))
    .option('--seed <n>', 'the same seed gives the same data; default: 1', parseInteger('--seed', 0, 2 ** 32 - 1))
    .option(
      '--accounts <n>',
      'hosts so many more accounts, behind an agency; GET /_emulator/accounts lists them with their tokens',
      parseInteger('--accounts', 1, 20_000),
    )
    .option('--strict', 'refuses parameters that Meta ignores, so that a misspelt name shows')
    .option('--json', 'prints the address, the tokens, the apps and the agencies as one line of JSON')
    .option('--env', 'prints a line for eval about the emulator that runs already, and starts none');
  addConditions(command).action((options: EmulateOptions) =>
    start('emulate', options, async () => (await import('../emulate/emulate.js')).emulate),
  );
}

/** What the emulator is like besides its data. */
function addConditions(command: Command): Command {
  return command
    .option('--faults <file>', 'plans of failures: a file of JSON with one plan, or a list', parseText('--faults'))
    .option('--limits <limits>', 'rate limits, such as app=200/1h,business=4800/24h', parseLimits('--limits'))
    .option('--clock <time>', 'begins at this time, such as 2026-01-31T12:00:00Z', parseMoment('--clock'))
    .option('--log', 'prints each request to the standard error; default: on a terminal')
    .option('--no-log', 'prints none');
}
