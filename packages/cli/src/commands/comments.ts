import type { Command } from 'commander';
import { parseInteger, parseText, parseTime } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';
import { UsageError } from '../arguments/usage-error.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export const commentStates = ['visible', 'hidden', 'unanswered'] as const;

/** What is done with each comment that is found. */
export const commentActions = ['hide', 'show', 'delete'] as const;
export type CommentAction = (typeof commentActions)[number];

export interface CommentsOptions extends ConnectionOptions, OutputOptions {
  /** How many of the latest posts are looked through. */
  readonly posts: number;
  /** All posts in place of those. */
  readonly all?: boolean;
  readonly word?: readonly string[];
  readonly contains?: readonly string[];
  readonly from?: string;
  readonly since?: number;
  readonly state?: (typeof commentStates)[number];
  readonly replies?: boolean;
  readonly hide?: boolean;
  readonly show?: boolean;
  readonly delete?: boolean;
  readonly answer?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
  readonly list?: boolean;
}

export interface CommentsInput {
  /** The media to look through, in place of the latest posts. */
  readonly media: readonly string[];
  readonly options: CommentsOptions;
}

const description = `Finds comments on your posts. In a pipe it lists them; on a terminal it goes through them one by one, and answers, hides
or deletes what you choose. With --hide, --show, --delete or --answer it does that with all that it finds, after a question:

  edgewalk comments --all --word yum --hide --yes
  edgewalk comments --state unanswered --posts 5 --list
  edgewalk comments 17920000932057563 --from the.early.loaf --answer 'Thank you!' --dry-run

Words and texts are compared without regard to case. Your own comments cannot be hidden: --hide leaves them out.`;

/** Declares `edgewalk comments`. */
export function declareComments(program: Command, start: Start): void {
  const comments = program
    .command('comments')
    .summary('finds comments, and answers, hides or deletes them')
    .description(description)
    .argument('[media...]', 'ids of posts; default: the latest ones', collectIds);
  addFilters(comments);
  addActions(comments);
  addOutputOptions(addConnectionOptions(comments)).action((media: readonly string[], options: CommentsOptions) =>
    start('comments', { media, options }, async () => (await import('../comments/comments.js')).comments),
  );
}

function addFilters(command: Command): void {
  command
    .option('--posts <n>', 'looks through so many of the latest posts', parseInteger('--posts', 1, 10_000), 10)
    .option('--all', 'looks through all posts')
    .option('--word <word>', 'those with this whole word; may be given several times', collect('--word'))
    .option('--contains <text>', 'those with this text in them; may be given several times', collect('--contains'))
    .option('--from <username>', 'those by this person', parseText('--from'))
    .option('--since <time>', 'those written since then, such as 2026-01-31', parseTime('--since'))
    .addOption(choiceOption('--state <state>', 'those that are so', commentStates))
    .option('--replies', 'replies to comments, too');
}

function addActions(command: Command): void {
  command
    .option('--hide', 'hides them from everyone but their authors')
    .option('--show', 'shows them again')
    .option('--delete', 'deletes them')
    .option('--answer <text>', 'replies to each', parseText('--answer'))
    .option('--yes', 'does it without a question')
    .option('--dry-run', 'lists what it would do, and changes nothing')
    .option('--list', 'lists them, also on a terminal');
}

const collect =
  (option: string) =>
  (text: string, before: readonly string[] = []): readonly string[] => [...before, parseText(option)(text)];

function collectIds(text: string, before: readonly string[] = []): readonly string[] {
  if (/^\d+$/.test(text)) return [...before, text];
  throw new UsageError('media: write ids, such as 17920000932057563');
}
