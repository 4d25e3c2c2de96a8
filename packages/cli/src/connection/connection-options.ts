import type { Command } from 'commander';
import { parseText } from '../arguments/option-values.js';
import { choiceOption, type Product, products, profileOption, storeOption } from '../arguments/shared-options.js';
import { UsageError } from '../arguments/usage-error.js';

export const trees = ['instagram', 'facebook', 'threads'] as const;
export type TreeName = (typeof trees)[number];

/** Who a command speaks for, and which tree it looks in first. */
export interface ConnectionOptions {
  readonly product?: Product;
  readonly store?: string;
  readonly profile?: string;
  readonly account?: string;
  readonly asPage?: string;
  readonly tree?: TreeName;
}

/** Adds the options of a connection to a command. */
export function addConnectionOptions(command: Command): Command {
  return command
    .addOption(choiceOption('--product <product>', 'uses this stored login, in place of EDGEWALK_TOKEN', products))
    .addOption(storeOption('the folder of the stored login, if it used --store'))
    .addOption(profileOption())
    .option('--account <id>', 'the Instagram account, where the token reaches several', parseId('--account'))
    .option('--as-page <id>', 'uses the token of this Page, which the person manages', parseId('--as-page'))
    .addOption(choiceOption('--tree <tree>', 'looks for paths in this tree first', trees));
}

const parseId =
  (option: string) =>
  (text: string): string => {
    if (/^\w+$/.test(parseText(option)(text))) return text;
    throw new UsageError(`${option}: write an id, such as 17841400000000001`);
  };
