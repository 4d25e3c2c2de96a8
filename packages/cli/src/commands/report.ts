import type { Command } from 'commander';
import { parseInteger, parseNames, parseText } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import type { Start } from './start.js';

export interface ReportOptions extends ConnectionOptions {
  readonly days: number;
  readonly posts: number;
  /** The metrics of the account that are drawn. */
  readonly metrics: readonly string[];
  /** The metric of posts that the best ones are chosen by. */
  readonly by: string;
  readonly html?: string;
  readonly format?: 'text' | 'json';
}

const description = `Draws the last days of the account, and lists its best posts:

  edgewalk report --days 90 --html report.html
  edgewalk report --by saved --posts 50

It needs the permission to read insights. The HTML file is complete in itself, with charts as SVG.`;

/** Declares `edgewalk report`. */
export function declareReport(program: Command, start: Start): void {
  const report = program
    .command('report')
    .summary('draws the last days of the account, and lists its best posts')
    .description(description)
    .option('--days <n>', 'how many days', parseInteger('--days', 2, 730), 28)
    .option('--posts <n>', 'the best of so many of the latest posts', parseInteger('--posts', 1, 1000), 50)
    .option('--metrics <a,b>', 'what is drawn of the account', parseNames('--metrics'), [
      'reach',
      'views',
      'total_interactions',
    ])
    .option('--by <metric>', 'what makes a post the best, such as saved', parseText('--by'), 'total_interactions')
    .option('--html <file>', 'writes a page with the charts, in place of one that is there', parseText('--html'))
    .addOption(choiceOption('--format <format>', 'default: text', ['text', 'json']));
  addConnectionOptions(report).action((options: ReportOptions) =>
    start('report', options, async () => (await import('../report/report.js')).report),
  );
}
