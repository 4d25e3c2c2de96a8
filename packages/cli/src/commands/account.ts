import type { Command } from 'commander';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export type AccountOptions = ConnectionOptions & OutputOptions;

/** Declares `edgewalk whoami` and `accounts`. */
export function declareAccount(program: Command, start: Start): void {
  const whoami = program
    .command('whoami')
    .summary('says who the token speaks for')
    .description(
      'Says who the token speaks for: its login, its person or account, and until when it is valid where that is stored.',
    );
  addOutputOptions(addConnectionOptions(whoami)).action((options: AccountOptions) =>
    start('whoami', options, async () => (await import('../account/whoami.js')).whoami),
  );
  const accounts = program
    .command('accounts')
    .summary('lists the Instagram accounts that the token reaches')
    .description(
      'Lists the Instagram accounts that the token reaches, with their Pages. --account of other commands takes an id.',
    );
  addOutputOptions(addConnectionOptions(accounts)).action((options: AccountOptions) =>
    start('accounts', options, async () => (await import('../account/accounts.js')).accounts),
  );
}
