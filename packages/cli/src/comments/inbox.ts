import { isCancel, select, text } from '@clack/prompts';
import { redact } from '@edgewalk/core';
import { escapeControls } from '../terminal/escape-controls.js';
import { act, callOf, type Deed, isOpen } from './act.js';
import type { Reader } from './find-comments.js';
import type { FoundComment } from './found-comment.js';

/** The standard output may go to a file. */
const streams = { input: process.stdin, output: process.stderr };

/** Where a terminal does not say how large it is, the prompts would break each line after a character. */
function ensureSize({ output } = streams): void {
  if (output.columns === 0) output.columns = 80;
  if (output.rows === 0) output.rows = 24;
}

type Choice = Deed['action'] | 'skip' | 'quit';

/** Shows comments one by one, and does with each what the person chooses. */
export async function openInbox(
  reader: Reader,
  found: AsyncIterable<FoundComment>,
  signal: AbortSignal,
): Promise<void> {
  const { showProgress, writeError } = reader.context;
  ensureSize();
  let [seen, done] = [0, 0];
  for await (const comment of found) {
    showProgress('');
    seen += 1;
    const choice = await choose(comment, signal);
    if (choice === 'quit') break;
    if (choice !== 'skip' && (await perform(reader, choice, comment))) done += 1;
  }
  writeError(seen === 0 ? 'edgewalk: there is no such comment' : `${seen} comments, ${done} dealt with`);
}

const labels: Readonly<Record<Choice, string>> = {
  skip: 'next',
  answer: 'answer',
  hide: 'hide',
  show: 'show again',
  delete: 'delete',
  quit: 'quit',
};

async function choose(comment: FoundComment, signal: AbortSignal): Promise<Choice> {
  const { username, text: words, timestamp, hidden, answered, parent } = comment;
  const notes = [timestamp.slice(0, 10), hidden && 'hidden', answered && 'answered', parent && 'a reply'];
  const head = `@${username} (${notes.filter(Boolean).join(', ')})`;
  const offered = (['skip', 'answer', 'hide', 'show', 'delete', 'quit'] as const).filter(
    (each) => each === 'skip' || each === 'quit' || isOpen({ action: each, message: '' }, comment),
  );
  const chosen = await select<Choice>({
    // Both are words of somebody else.
    message: `${escapeControls(head)}\n${escapeControls(words)}`,
    options: offered.map((value) => ({ value, label: labels[value] })),
    // Ctrl-C between two prompts is no key.
    signal,
    ...streams,
  });
  return isCancel(chosen) ? 'quit' : chosen;
}

/** Whether it was done. A failure is shown, and the next comment follows. */
async function perform({ api, context }: Reader, action: Deed['action'], comment: FoundComment): Promise<boolean> {
  const deed = action === 'answer' ? await askAnswer(api, comment) : ({ action } as const);
  if (deed === undefined) return false;
  const { result, error } = await act(api, deed, comment);
  context.writeError(escapeControls(redact(result)));
  return error === undefined;
}

/** The answer that the person writes; undefined where they changed their mind. */
async function askAnswer(api: Reader['api'], { id }: FoundComment): Promise<Deed | undefined> {
  const message = await text({
    message: 'your answer',
    validate: (given = '') => problemOf(() => callOf(api, { action: 'answer', message: given }, id)),
    ...streams,
  });
  return isCancel(message) ? undefined : { action: 'answer', message };
}

/** What the declaration says against an answer, such as its length. */
function problemOf(check: () => unknown): string | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as Error).message;
  }
}
