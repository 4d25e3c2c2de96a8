import type { Command } from 'commander';
import { parseAppId, parseUrl } from '../arguments/option-values.js';
import { productOption, profileOption, storeOption, type TokenChoice } from '../arguments/shared-options.js';
import type { Start } from './start.js';

export interface RefreshOptions extends TokenChoice {
  readonly appId: string;
  readonly appSecretStdin?: boolean;
  readonly baseUrl?: string;
}

const description = `Exchanges the stored token for one that is valid for about 60 more days. Meta refuses one that is younger than a day, and
one that has expired: then log in again. The app secret comes from EDGEWALK_APP_SECRET, from a prompt, or from the standard
input. It is never an option.`;

/** Declares `edgewalk refresh`. */
export function declareRefresh(program: Command, start: Start): void {
  program
    .command('refresh')
    .summary('makes the stored token last longer')
    .description(description)
    .addOption(productOption())
    .requiredOption('--app-id <id>', 'the id of the app that the token is of', parseAppId)
    .option('--app-secret-stdin', 'reads the app secret from the first line of the standard input')
    .addOption(storeOption('the folder, if the login used --store'))
    .addOption(profileOption())
    .option('--base-url <url>', 'an emulator in place of Meta', parseUrl('--base-url'))
    .action((options: RefreshOptions) =>
      start('refresh', options, async () => (await import('../login/refresh.js')).refresh),
    );
}
