import type { Command } from 'commander';
import { choiceOption } from '../arguments/shared-options.js';
import { type TreeName, trees } from '../connection/connection-options.js';
import type { Start } from './start.js';

export interface DescribeOptions {
  readonly format?: 'text' | 'json';
  readonly tree?: TreeName;
}

export interface DescribeInput {
  readonly place: string | undefined;
  readonly options: DescribeOptions;
}

const description = `Says what a node or an edge offers: its operations with their parameters and permissions, its fields, and what to do
instead of what Meta does not offer. It needs no token. Without a place it lists the trees.

  edgewalk describe media.comments
  edgewalk describe Page --format json`;

/** Declares `edgewalk describe`. */
export function declareDescribe(program: Command, start: Start): void {
  program
    .command('describe')
    .summary('says what a node or an edge offers')
    .description(description)
    .argument('[place]', 'such as media, media.comments, me/media, or the name of a node')
    .addOption(choiceOption('--format <format>', 'default: text', ['text', 'json']))
    .addOption(choiceOption('--tree <tree>', 'looks in this tree first', trees))
    .action((place: string | undefined, options: DescribeOptions) =>
      start('describe', { place, options }, async () => (await import('../describe/describe.js')).describePlace),
    );
}
