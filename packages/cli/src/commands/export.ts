import type { Command } from 'commander';
import { parseDate, parseInteger, parseNames, parseText } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import type { Start } from './start.js';

export const exportFormats = ['ndjson', 'csv', 'sqlite'] as const;
export type ExportFormat = (typeof exportFormats)[number];

export interface ExportOptions extends ConnectionOptions {
  readonly out?: string;
  readonly format?: ExportFormat;
  readonly fields?: readonly string[];
  readonly metrics?: readonly string[];
  readonly limit?: number;
  readonly days?: number;
  /** Dates such as `2026-01-31`. */
  readonly since?: string;
  readonly until?: string;
}

export type Exported = 'media' | 'comments' | 'insights';

export interface ExportInput {
  readonly what: Exported;
  readonly options: ExportOptions;
}

const description = `Writes all of something into a file, and goes on where it was stopped when the same command is run again:

  edgewalk export media --out media.csv
  edgewalk export media --metrics reach,saved --limit 50 --out posts.sqlite
  edgewalk export comments --out comments.ndjson
  edgewalk export insights --days 90 --out insights.csv

The ending of the file chooses the format. Without --out it goes to the standard output. In CSV an apostrophe stands
before what a spreadsheet would read as a formula.`;

const kinds: readonly (readonly [Exported, string])[] = [
  ['media', 'the posts of the account; with --metrics their insights, too'],
  ['comments', 'the comments on all posts'],
  ['insights', 'the numbers of the account, a row for each day'],
];

/** Declares `edgewalk export media`, `comments` and `insights`. */
export function declareExport(program: Command, start: Start): void {
  const parent = program
    .command('export')
    .summary('writes posts, comments or insights into a file')
    .description(description)
    .helpCommand(false);
  for (const [what, summary] of kinds) {
    const command = parent
      .command(what)
      .summary(summary)
      .description(`Exports ${summary}.`)
      .option('--out <file>', 'such as posts.csv, posts.ndjson or posts.sqlite', parseText('--out'))
      .addOption(choiceOption('--format <format>', 'default: by the ending of the file, else ndjson', exportFormats));
    addChoice(command, what);
    addConnectionOptions(command).action((options: ExportOptions) =>
      start('export', { what, options }, async () => (await import('../export/export.js')).exportAll),
    );
  }
}

function addChoice(command: Command, what: Exported): void {
  if (what !== 'insights') {
    command.option('--fields <a,b>', 'the fields of each; default: the usual ones', parseNames('--fields'));
    command.option('--limit <n>', 'only of so many of the latest posts', parseInteger('--limit', 1, 1_000_000));
  }
  if (what !== 'comments') command.option('--metrics <a,b>', 'such as reach,saved', parseNames('--metrics'));
  if (what === 'insights')
    command
      .option('--days <n>', 'the last so many days; default: 30', parseInteger('--days', 1, 730))
      .option('--since <date>', 'from this day on, such as 2026-01-31', parseDate('--since'))
      .option('--until <date>', 'up to this day', parseDate('--until'));
}
