import { EdgewalkError, type GraphError, InvalidArgumentError, NotSupportedError, type Retry } from '@edgewalk/core';
import { type Either, left, right } from '@edgewalk/core/declare';
import type { PublishCheckpoint } from './checkpoint.js';
import { removeFiles } from './hosting.js';
import type { Run } from './run.js';
import { publish, removeParts } from './steps.js';

/** The steps throw GraphErrors, since they fail at any depth; here the errors become values. */
export async function outcomeOf<Post>(run: Run<Post>): Promise<Either<GraphError, Post>> {
  try {
    return right(await publish(run));
  } catch (error) {
    if (!isGraphError(error)) throw error;
    const retry = retryOf(error);
    if (isOver(run, retry)) await removeParts(run).catch(() => undefined);
    if (!needsFiles(run, retry)) await removeFiles(run).catch(() => undefined);
    const waitMs = await run.surface.waitFor?.(error, run.call, run.now()).catch(() => undefined);
    const wait = waitMs !== undefined && { retryAfterMs: waitMs };
    return left(Object.assign(error, { retry, checkpoint: run.checkpoint, ...adviceFor(run, error), ...wait }));
  }
}

/** What was stopped, and what is not known, goes on with the checkpoint, whatever its request says of itself. */
const retryOf = ({ _tag, retry }: GraphError): Retry =>
  _tag === 'AbortError' || _tag === 'OutcomeUnknownError' ? 'resume' : retry;

/** A part whose creation is not known is no reason to look at the account: nobody sees it. */
const adviceFor = ({ checkpoint }: Run, { _tag }: GraphError) =>
  checkpoint.step === 'creating' &&
  (_tag === 'AbortError' || _tag === 'OutcomeUnknownError') && {
    advice: 'Nothing is published. Go on later from the checkpoint.',
  };

/** True where nothing is published, and the same content would fail again. */
const isOver = ({ checkpoint }: Run, retry: Retry): boolean => checkpoint.step === 'creating' && retry === 'never';

/** Whether somebody may go on, and Meta may yet fetch what is on the host: then the checkpoint names it. */
const needsFiles = ({ checkpoint, settings }: Run, retry: Retry): boolean =>
  checkpoint.step === 'creating' && settings.onCheckpoint !== undefined && retry !== 'never';

const isGraphError = (error: unknown): error is GraphError =>
  error instanceof EdgewalkError && !(error instanceof InvalidArgumentError || error instanceof NotSupportedError);

/** The checkpoint to resume from, in an error of `publish()`; undefined in other errors. */
export function checkpointOf(error: unknown): PublishCheckpoint | undefined {
  return error instanceof EdgewalkError && 'checkpoint' in error ? (error.checkpoint as PublishCheckpoint) : undefined;
}
