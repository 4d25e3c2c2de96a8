import type { Command } from 'commander';
import { parseInteger, parseText, parseUrl } from '../arguments/option-values.js';
import { choiceOption } from '../arguments/shared-options.js';
import { UsageError } from '../arguments/usage-error.js';
import { addConnectionOptions, type ConnectionOptions } from '../connection/connection-options.js';
import { addOutputOptions, type OutputOptions } from '../output/output-options.js';
import type { Start } from './start.js';

export const postKinds = ['image', 'reel', 'story', 'carousel', 'video', 'post'] as const;
export type PostKind = (typeof postKinds)[number];

export interface PublishOptions extends ConnectionOptions, OutputOptions {
  readonly caption?: string;
  readonly link?: string;
  readonly page?: string;
  readonly firstComment?: string;
  readonly hostFolder?: string;
  readonly hostUrl?: string;
  readonly check: 'refuse' | 'warn' | 'off';
  /** Megabytes in a second. */
  readonly speed?: number;
  readonly state?: string;
  readonly yes?: boolean;
  readonly dryRun?: boolean;
}

export interface PublishInput {
  readonly kind: PostKind;
  /** Files, addresses, and further parameters as `key=value`. */
  readonly media: readonly string[];
  readonly options: PublishOptions;
}

const description = `Publishes on Instagram, or with --page on a Page: an image, a reel, a story, a carousel, and on a Page also a video and a
post of text or a link. Media are files or addresses; a reel, a video and a story on a video are sent to Meta.

  edgewalk publish reel oven.mp4 --caption 'From oven to table' --yes
  edgewalk publish image https://example.com/loaf.jpg --caption @caption.txt
  edgewalk publish carousel front.jpg oven.mp4 --host-folder ./public --host-url https://media.example.com
  edgewalk publish post --page 10158000932057563 --caption 'Our recipe' --link https://example.com/rye

Further parameters follow as key=value. Run the same command again after it was stopped: it goes on, and publishes once.
Instagram fetches images from an address: --host-folder is a folder of this machine that is served at --host-url.`;

/** Declares `edgewalk publish`. */
export function declarePublish(program: Command, start: Start): void {
  const publish = program
    .command('publish')
    .summary('publishes an image, a reel, a story, a carousel or a post of a Page')
    .description(description)
    .argument('<kind>', postKinds.join(', '), parseKind)
    .argument('[media...]', 'files or addresses, and key=value');
  addContent(publish);
  addManner(publish);
  addOutputOptions(addConnectionOptions(publish)).action(
    (kind: PostKind, media: readonly string[], options: PublishOptions) =>
      start('publish', { kind, media, options }, async () => (await import('../publish/publish.js')).publish),
  );
}

function addContent(command: Command): void {
  command
    .option('--caption <text>', 'the text below it; @caption.txt reads a file', parseText('--caption'))
    .option('--link <url>', 'the link of a post', parseUrl('--link'))
    .option('--page <id>', 'publishes on this Page', parseText('--page'))
    .option('--first-comment <text>', 'writes a comment below it', parseText('--first-comment'));
}

function addManner(command: Command): void {
  command
    .option('--host-folder <folder>', 'puts files for Instagram here while it fetches them', parseText('--host-folder'))
    .option('--host-url <url>', 'where that folder is served', parseUrl('--host-url'))
    .addOption(
      choiceOption('--check <what>', "what to do about media beyond Meta's limits", ['refuse', 'warn', 'off']).default(
        'refuse',
      ),
    )
    .option('--speed <n>', 'sends at most so many megabytes in a second', parseInteger('--speed', 1, 10_000))
    .option('--state <folder>', 'where it keeps how far it is; default: ~/.local/state/edgewalk', parseText('--state'))
    .option('--yes', 'publishes without a question')
    .option('--dry-run', 'prints what it would publish, and sends nothing');
}

function parseKind(word: string): PostKind {
  const found = postKinds.find((kind) => kind === word);
  if (found !== undefined) return found;
  throw new UsageError(`kind: write one of ${postKinds.join(', ')}`, { mistake: { word, allowed: postKinds } });
}
