import { UsageError } from '../arguments/usage-error.js';
import type { CommentsInput, CommentsOptions } from '../commands/comments.js';
import { patientInstagram } from '../connection/patient-instagram.js';
import { checkOutput, print } from '../output/print.js';
import type { Context } from '../terminal/context.js';
import { InterruptedError } from '../terminal/hidden-prompt.js';
import { interruptible } from '../terminal/interruptible.js';
import { act, callOf, type Deed, deedOf, type Done, isOpen } from './act.js';
import { findComments, type Reader } from './find-comments.js';
import type { FoundComment } from './found-comment.js';

/** Lists comments, does something with all of them, or goes through them with the person at the terminal. */
export async function comments(input: CommentsInput, context: Context): Promise<void> {
  const { options } = input;
  await checkOutput(options);
  const [deed, second] = deedOf(options);
  checkDeed(options, [deed, second], context);
  await interruptible(context, async (signal) => {
    const api = await patientInstagram(options, context, signal);
    // Checks the answer's length before anything is read.
    if (deed) void callOf(api, deed, '1');
    const { username = '' } = await api.user.get({ fields: ['username'] });
    const reader = { api, context, username };
    if (deed) return doAll(reader, deed, input);
    if (!goesThrough(options, context)) return print(findComments(reader, input), options, context);
    const { openInbox } = await import('./inbox.js');
    return openInbox(reader, findComments(reader, input), signal);
  });
}

function checkDeed(
  { yes, dryRun }: CommentsOptions,
  [deed, second]: readonly (Deed | undefined)[],
  { interactive }: Context,
): void {
  if (second !== undefined)
    throw new UsageError(`--${second.action}: give one of --hide, --show, --delete and --answer`);
  if (deed === undefined) {
    if (dryRun === true) throw new UsageError('--dry-run: it goes with --hide, --show, --delete or --answer');
    return;
  }
  if (yes === true || dryRun === true || interactive) return;
  throw new UsageError(
    `--${deed.action}: without a terminal nobody can be asked: give --yes, or --dry-run to see what it would do`,
  );
}

/** On a terminal the person is asked about each, unless a list is asked for. */
const goesThrough = ({ list, format, columns, query }: CommentsOptions, { interactive, terminal }: Context): boolean =>
  interactive &&
  terminal !== undefined &&
  list !== true &&
  [format, columns, query].every((each) => each === undefined);

async function doAll(reader: Reader, deed: Deed, input: CommentsInput): Promise<void> {
  const { context } = reader;
  const { options } = input;
  const found: FoundComment[] = [];
  for await (const comment of findComments(reader, input)) if (isOpen(deed, comment)) found.push(comment);
  if (options.dryRun === true || found.length === 0) return reportUndone(found, deed, options, context);
  if (options.yes !== true) {
    await print(found.map(brief), { ...options, format: 'table' }, context);
    const count = found.length === 1 ? 'this comment' : `these ${found.length} comments`;
    if (!(await context.confirm(`${deed.action} ${count}?`))) {
      context.writeError('nothing was changed');
      throw new InterruptedError('declined');
    }
  }
  const failures: Error[] = [];
  await print(doEach(reader, deed, found, failures), options, context);
  if (failures[0] !== undefined) throw failures[0];
}

async function reportUndone(
  found: readonly FoundComment[],
  { action }: Deed,
  options: CommentsOptions,
  context: Context,
): Promise<void> {
  if (found.length === 0) return context.writeError(`edgewalk: there is no comment to ${action}`);
  await print(listed(found.map((each) => ({ ...brief(each), result: `would ${action}` }))), options, context);
}

const brief = ({ id, media, username, text }: FoundComment) => ({ id, media, username, text });

async function* listed<A>(rows: readonly A[]): AsyncGenerator<A, void> {
  yield* rows;
}

async function* doEach(
  { api, context }: Reader,
  deed: Deed,
  found: readonly FoundComment[],
  failures: Error[],
): AsyncGenerator<Done, void> {
  for (const [at, comment] of found.entries()) {
    const { error, ...done } = await act(api, deed, comment);
    if (error) failures.push(error);
    context.showProgress(`${at + 1} of ${found.length} comments`);
    yield done;
  }
}
