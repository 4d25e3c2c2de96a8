import type { Command } from 'commander';
import { parseInteger, parseText } from '../arguments/option-values.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export interface GetOptions extends ConnectionOptions, OutputOptions {
  readonly fields?: string;
  readonly all?: boolean;
  readonly limit?: number;
  readonly since?: string;
  readonly until?: string;
  readonly cursor?: string;
}

/** The arguments of a command that names a path, and its options. */
export interface WithPath<Options> {
  readonly path: string;
  readonly parameters: readonly string[];
  readonly options: Options;
}

const description = `Reads a node or a list, by the path of its URL or by its place in the tree:

  edgewalk get me/media --fields id,caption,comments{text} --limit 20
  edgewalk get 'media(17920000932057563).comments' --all
  edgewalk get me/insights metric=reach period=day

What the declarations know is checked before it is sent. Everything else is sent as it is.`;

/** Declares `edgewalk get`. */
export function declareGet(program: Command, start: Start): void {
  const get = program
    .command('get')
    .summary('reads a node or a list')
    .description(description)
    .argument('<path>', 'such as me/media, or user.media')
    .argument('[parameters...]', 'key=value, or key:=json');
  addListOptions(get);
  addOutputOptions(addConnectionOptions(get));
  get.action((path: string, parameters: readonly string[], options: GetOptions) =>
    start('get', { path, parameters, options }, async () => (await import('../read/get.js')).get),
  );
}

function addListOptions(get: Command): void {
  get
    .option('--fields <fields>', "what to read, in Meta's notation; default: the usual fields", parseText('--fields'))
    .option('--all', 'reads all pages of a list; default: one page')
    .option(
      '--limit <n>',
      'reads the first items of a list, from as many pages as needed',
      parseInteger('--limit', 1, 1_000_000),
    )
    .option('--since <time>', 'such as 2026-01-31, or unix seconds', parseText('--since'))
    .option('--until <time>', 'the end of the same span', parseText('--until'))
    .option('--cursor <cursor>', 'goes on where an earlier get stopped', parseText('--cursor'));
}
