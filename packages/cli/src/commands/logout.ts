import type { Command } from 'commander';
import { productOption, profileOption, storeOption, type TokenChoice } from '../arguments/shared-options.js';
import type { Start } from './start.js';

const description = `Removes the stored token from this machine. Meta accepts copies of it until it expires: to end it at once, remove the app
in the settings of the account.`;

/** Declares `edgewalk logout`. */
export function declareLogout(program: Command, start: Start): void {
  program
    .command('logout')
    .summary('removes the stored token')
    .description(description)
    .addOption(productOption())
    .addOption(storeOption('the folder, if the login used --store'))
    .addOption(profileOption())
    .action((options: TokenChoice) =>
      start('logout', options, async () => (await import('../token/logout.js')).logout),
    );
}
