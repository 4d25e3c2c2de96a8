import type { Command } from 'commander';
import { parseText } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';

export const formats = ['table', 'json', 'ndjson', 'csv'] as const;
export type Format = (typeof formats)[number];

/** How a result is printed. */
export interface OutputOptions {
  readonly format?: Format;
  readonly columns?: readonly string[];
  readonly query?: string;
}

/** Adds the options of the output to a command. */
export function addOutputOptions(command: Command): Command {
  return command
    .addOption(
      choiceOption('--format <format>', 'default: a table on a terminal, else a line of JSON for each item', formats),
    )
    .option('--columns <a,b>', 'the columns of a table or of CSV, such as id,from.username', parseColumns)
    .option(
      '--query <expression>',
      'a JMESPath expression of what to print, applied to the whole result',
      parseText('--query'),
    );
}

const parseColumns = (text: string): readonly string[] =>
  parseText('--columns')(text)
    .split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
