import type { Command } from 'commander';
import { productOption, profileOption, storeOption, type TokenChoice } from '../arguments/shared-options.js';
import type { Start } from './start.js';

export interface TokenOptions extends TokenChoice {
  readonly json?: boolean;
}

/** Declares `edgewalk token`. */
export function declareToken(program: Command, start: Start): void {
  program
    .command('token')
    .summary("prints the stored token, for a program's environment")
    .description('Prints the token that a login stored: EDGEWALK_TOKEN=$(npx edgewalk token) node program.js')
    .addOption(productOption())
    .addOption(storeOption('the folder, if the login used --store'))
    .addOption(profileOption())
    .option('--json', 'prints the token with its times and permissions, as JSON')
    .action((options: TokenOptions) =>
      start('token', options, async () => (await import('../token/print-token.js')).printToken),
    );
}
