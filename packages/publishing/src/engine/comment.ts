// The first comment: after the post is out, and never twice.
import { type GraphError, OutcomeUnknownError, PublishingError } from '@edgewalk/core';
import { isRight } from '@edgewalk/core/declare';
import { processEndedError } from './failures.js';
import type { Run } from './run.js';
import type { Comments } from './surface.js';

interface Wanted {
  readonly comments: Comments;
  readonly text: string;
}

/** Writes the first comment, unless it is there. Whatever fails is reported: the post is out. */
export async function comment(run: Run): Promise<void> {
  const { firstComment: text } = run.settings;
  const { comments } = run.surface;
  if (text === undefined || comments === undefined || typeof run.checkpoint.comment === 'string') return;
  if (run.checkpoint.media === null) return run.report({ type: 'uncommented', error: nowhere(run) });
  const wanted = { comments, text };
  if (run.checkpoint.comment === null && (await isSettled(run, wanted, processEndedError(run.surface, run.account))))
    return;
  const lost = await write(run, wanted);
  if (lost === undefined || (await isSettled(run, wanted, lost))) return;
  // Two looks did not show it: it is sent once more, and then nobody insists.
  const again = await write(run, wanted);
  if (again !== undefined) await isSettled(run, wanted, again, true);
}

/** Writes it. The error if it may be there all the same. */
async function write(run: Run, { comments, text }: Wanted): Promise<GraphError | undefined> {
  run.throwIfAborted();
  // First the checkpoint: from here on it may be there.
  if (run.checkpoint.comment !== null) await run.save({ comment: null });
  const outcome = await comments.write(run.checkpoint, text, run.call);
  if (isRight(outcome)) {
    await done(run, outcome.right);
    return undefined;
  }
  const error = outcome.left;
  const kind = run.surface.failureKind(error, false);
  if (kind === 'lost' || kind === 'uncertain') return error;
  run.report({ type: 'uncommented', error });
  return undefined;
}

/** Looks for it, twice, since lists lag. True where it is there, or where nobody can tell. */
async function isSettled(run: Run, { comments, text }: Wanted, doubt: GraphError, isLast = false): Promise<boolean> {
  const { pollEveryMs: waitMs } = run.settings;
  for (const look of [1, 2]) {
    const ids = await comments.find(run.checkpoint, text, run.call);
    if (ids !== undefined && ids.length > 0) {
      await done(run, ids.at(-1));
      return true;
    }
    if (ids === undefined) break;
    if (look === 2 && !isLast) return false;
    if (look === 1) await run.wait(waitMs, { type: 'looking', waitMs });
  }
  run.report({ type: 'uncommented', error: unknown(run, doubt) });
  return true;
}

async function done(run: Run, id: string | undefined): Promise<void> {
  await run.save({ comment: id ?? '' });
  run.report({ type: 'commented', ...(id !== undefined && { id }) });
}

/** Nobody knows below what it is to stand. */
const nowhere = ({ account, surface }: Run): PublishingError =>
  new PublishingError({
    message: `POST /${account}/${surface.path}: no first comment: Meta does not show which post it is`,
    retry: 'after',
    advice: 'The post is out. Write the comment on the account.',
  });

const unknown = ({ checkpoint, account }: Run, cause: GraphError): OutcomeUnknownError =>
  new OutcomeUnknownError({
    message: `POST /${checkpoint.media ?? account}/comments: the first comment may be there or not (${cause.message})`,
    retry: 'resume',
    advice: 'The post is out. Look at its comments, or call again with the checkpoint.',
    cause: cause instanceof OutcomeUnknownError ? cause.cause : cause,
  });
