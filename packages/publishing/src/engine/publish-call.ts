import {
  type Call,
  EdgewalkError,
  type GraphError,
  InvalidArgumentError,
  NotSupportedError,
  type Retry,
} from '@edgewalk/core';
import { composedCall, type Either, isLeft, joinedSignal, left, right } from '@edgewalk/core/declare';
import { contentMismatch, digestOf, type PublishCheckpoint, readCheckpoint } from './checkpoint.js';
import type { Claim } from './claim.js';
import { abortError, checkpointError, claimedError } from './failures.js';
import { removeFiles } from './hosting.js';
import { checkLooks } from './look.js';
import { type PublishOptions, type SplitOptions, splitOptions } from './options.js';
import { Run, type Tools } from './run.js';
import { publish, removeParts } from './steps.js';
import type { Part, Surface } from './surface.js';

/** The call that publishes to a surface. All options are checked at once, before anything is sent. */
export function publishCall<Post>(surface: Surface<Post>, options: PublishOptions = {}): Call<Post> {
  const split = splitOptions(surface.operation, options);
  const { call, settings, checkpoint, place } = split;
  surface.check?.(call, settings.timer.now());
  checkLooks(surface, settings, call);
  checkComment(surface, split);
  const saved = readCheckpoint(checkpoint, surface);
  const request = { operation: surface.operation, method: 'POST', path: surface.path } as const;
  const composed = composedCall<Post>(request, (sent) => async () => {
    const whole = surface.looks?.client.signal;
    // Waits between calls end with the client, too.
    const tools = { surface, settings, call: whole ? { ...sent, signal: joinedSignal(sent.signal, whole) } : sent };
    return place === undefined ? publishFrom(tools, saved) : publishClaimed(tools, place);
  });
  return Object.keys(call).length > 0 ? composed.with(call) : composed;
}

function checkComment({ comments, operation }: Surface<unknown>, { settings, call }: SplitOptions): void {
  const { firstComment: text } = settings;
  if (text === undefined) return;
  if (comments === undefined)
    throw new InvalidArgumentError(
      operation,
      'firstComment: leave it out: this takes no comments, or not until it is out',
    );
  try {
    comments.check(text, call);
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    throw new InvalidArgumentError(operation, `firstComment: ${error.advice}`);
  }
}

/** Publishes as the only process, if it gets the claim. */
async function publishClaimed<Post>(
  tools: Tools<Post>,
  { checkpoints, key }: NonNullable<SplitOptions['place']>,
): Promise<Either<GraphError, Post>> {
  const { surface, settings } = tools;
  const claim = await claimOf(surface, () => checkpoints.claim(key));
  if (isLeft(claim)) return claim;
  if (claim.right === undefined) return left(claimedError(surface, key));
  const { right: own } = claim;
  const onCheckpoint = async (checkpoint: PublishCheckpoint) => {
    await saveFenced(own, key, checkpoint);
    await settings.onCheckpoint?.(checkpoint);
  };
  try {
    const saved = savedOf(own, surface);
    return isLeft(saved)
      ? saved
      : await publishFrom({ ...tools, settings: { ...settings, onCheckpoint } }, saved.right);
  } finally {
    await release(own);
  }
}

async function claimOf(
  surface: Surface<unknown>,
  claim: () => Promise<Claim | undefined>,
): Promise<Either<GraphError, Claim | undefined>> {
  try {
    return right(await claim());
  } catch (thrown) {
    return left(abortError(surface, 'me', 'the checkpoint could not be claimed', thrown));
  }
}

function savedOf({ checkpoint }: Claim, surface: Surface<unknown>): Either<GraphError, PublishCheckpoint | undefined> {
  try {
    return right(readCheckpoint(checkpoint, surface));
  } catch (error) {
    if (!(error instanceof InvalidArgumentError)) throw error;
    return left(checkpointError(surface, 'me', error.advice));
  }
}

/** A post that is out stays a success. */
async function release(claim: Claim): Promise<void> {
  try {
    await claim.release?.();
  } catch {
    // What holds it has an end of its own.
  }
}

async function saveFenced(claim: Claim, key: string, checkpoint: PublishCheckpoint): Promise<void> {
  if ((await claim.save(checkpoint)) === false) throw new Error(`another process has taken '${key}' over`);
}

async function publishFrom<Post>(
  tools: Tools<Post>,
  saved: PublishCheckpoint | undefined,
): Promise<Either<GraphError, Post>> {
  const started = await startRun(tools, saved);
  return isLeft(started) ? started : outcomeOf(started.right);
}

/** Finds the account, and the checkpoint to resume from. */
async function startRun<Post>(
  tools: Tools<Post>,
  saved: PublishCheckpoint | undefined,
): Promise<Either<GraphError, Run<Post>>> {
  const { surface, call } = tools;
  const account = await surface.account(call);
  if (isLeft(account)) return account;
  // Without crypto there is no digest.
  const digest = await digestOf(surface.content).then(right, ({ advice }: InvalidArgumentError) =>
    left(checkpointError(surface, account.right, advice)),
  );
  if (isLeft(digest)) return digest;
  const fresh = freshCheckpoint(tools, account.right, digest.right);
  if (saved === undefined) return right(new Run(tools, fresh));
  const refuse = (advice: string) => left(checkpointError(surface, fresh.account, advice));
  if (saved.account !== fresh.account) return refuse(`it is of the account ${saved.account}: publish with its token`);
  return saved.content === fresh.content ? right(new Run(tools, saved)) : refuse(contentMismatch);
}

function freshCheckpoint({ surface, settings }: Tools<unknown>, account: string, content: string): PublishCheckpoint {
  return {
    version: 1,
    kind: surface.kind,
    revision: 0,
    account,
    content,
    step: 'creating',
    children: surface.children.map(existing),
    container: existing(surface.whole),
    since: settings.timer.now(),
    media: null,
  };
}

const existing = (part: Part | undefined) => part?.existing ?? null;

/** The steps throw GraphErrors, since they fail at any depth; here the errors become values. */
async function outcomeOf<Post>(run: Run<Post>): Promise<Either<GraphError, Post>> {
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
