import type { Command } from 'commander';
import { parseUrl } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';
import { type TreeName, trees } from '../connection/connection-options.js';
import type { Start } from './start.js';

export interface OpenapiOptions {
  readonly tree: TreeName;
  readonly webhooks?: boolean;
  readonly server?: string;
}

const description = `Prints an OpenAPI 3.1 file of a tree: its paths, parameters, permissions and answers, from the declarations. With
--webhooks it is an AsyncAPI 3.0 file of the webhooks. It needs no token.

  edgewalk openapi > instagram.json
  edgewalk openapi --tree facebook --server http://127.0.0.1:4000`;

/** Declares `edgewalk openapi`. */
export function declareOpenapi(program: Command, start: Start): void {
  program
    .command('openapi')
    .summary('prints an OpenAPI file of a tree, or an AsyncAPI file of webhooks')
    .description(description)
    .addOption(choiceOption('--tree <tree>', 'the tree', trees).default('instagram'))
    .option('--webhooks', 'prints an AsyncAPI file of the webhooks')
    .option('--server <url>', "an emulator, in place of Meta's hosts", parseUrl('--server'))
    .action((options: OpenapiOptions) =>
      start('openapi', options, async () => (await import('../openapi/openapi.js')).openapi),
    );
}
