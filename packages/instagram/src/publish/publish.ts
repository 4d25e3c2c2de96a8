import {
  type Call,
  type CallOptions,
  EdgewalkError,
  type GraphError,
  InvalidArgumentError,
  NotSupportedError,
} from '@edgewalk/core';
import { internalsOf, composedCall, type Either, isLeft, left, right } from '@edgewalk/core/declare';
import type { User } from '../user.js';
import { contentMismatch, digestOf, type PublishCheckpoint, readCheckpoint } from './checkpoint.js';
import { type Blueprint, blueprintOf, type NewPost } from './content.js';
import { checkpointError } from './failures.js';
import { publish, type PublishedPost } from './steps.js';
import { type PublishOptions, splitOptions } from './options.js';
import { Run, type Tools } from './run.js';

/** The call behind `api.user.publish()`. All arguments are checked at once, before anything is sent. */
export function publishCall(user: User, content: NewPost, options: PublishOptions = {}): Call<PublishedPost> {
  const { settings, call, checkpoint } = splitOptions(options);
  const blueprint = blueprintOf(content);
  validateContainers(user, blueprint, call);
  const saved = readCheckpoint(checkpoint, blueprint.children.length);
  const request = { operation: 'User.publish', method: 'POST', path: 'media_publish' } as const;
  const composed = composedCall<PublishedPost>(request, (sent) => async () => {
    const tools = { user, client: internalsOf(user).client, settings, blueprint, call: sent };
    const started = await startRun(tools, content, saved);
    return isLeft(started) ? started : outcomeOf(started.right);
  });
  return Object.keys(call).length > 0 ? composed.with(call) : composed;
}

/** Builds the calls that will create the containers without sending them, since each checks its parameters. */
function validateContainers(user: User, { children, parent }: Blueprint, call: CallOptions): void {
  children.forEach((child, index) => {
    try {
      if (typeof child !== 'string') void user.media.create(child, call);
    } catch (error) {
      if (!(error instanceof InvalidArgumentError)) throw error;
      throw new InvalidArgumentError('User.publish', `children[${index}]: ${error.advice}`);
    }
  });
  // A placeholder id: the parameters are only checked.
  if (typeof parent !== 'string') void user.media.create(parent(children.map(() => '1')), call);
}

/** Finds the account, and the checkpoint to resume from. */
async function startRun(
  tools: Tools,
  content: NewPost,
  saved: PublishCheckpoint | undefined,
): Promise<Either<GraphError, Run>> {
  const account = await accountOf(tools);
  if (isLeft(account)) return account;
  const digest = await digestOf(content).then(right, ({ advice }: InvalidArgumentError) =>
    left(checkpointError(account.right, advice)),
  );
  if (isLeft(digest)) return digest;
  const fresh = freshCheckpoint(tools, account.right, digest.right);
  if (saved === undefined) return right(new Run(tools, fresh));
  if (saved.account !== fresh.account)
    return left(checkpointError(fresh.account, `it is of the account ${saved.account}: publish with its token`));
  if (saved.content !== fresh.content) return left(checkpointError(fresh.account, contentMismatch));
  return right(new Run(tools, saved));
}

async function accountOf({ user, call }: Tools): Promise<Either<GraphError, string>> {
  const subject = internalsOf(user).subject ?? 'me';
  if (typeof subject === 'object') return subject.find();
  if (subject !== 'me') return right(subject);
  const outcome = await user.get({ fields: ['id'] }, call).either();
  return isLeft(outcome) ? outcome : right(outcome.right.id);
}

function freshCheckpoint({ blueprint, settings }: Tools, account: string, content: string): PublishCheckpoint {
  const { children, parent } = blueprint;
  return {
    version: 1,
    account,
    content,
    step: 'creating',
    children: children.map((child) => (typeof child === 'string' ? child : null)),
    container: typeof parent === 'string' ? parent : null,
    since: settings.timer.now(),
    media: null,
  };
}

/** The steps throw GraphErrors, since they fail at any depth; here the errors become values. */
async function outcomeOf(run: Run): Promise<Either<GraphError, PublishedPost>> {
  try {
    return right(await publish(run));
  } catch (error) {
    if (!isGraphError(error)) throw error;
    return left(Object.assign(error, { checkpoint: run.checkpoint }));
  }
}

const isGraphError = (error: unknown): error is GraphError =>
  error instanceof EdgewalkError && !(error instanceof InvalidArgumentError || error instanceof NotSupportedError);

/** The checkpoint to resume from, in an error of `api.user.publish()`; undefined in other errors. */
export function checkpointOf(error: unknown): PublishCheckpoint | undefined {
  return error instanceof EdgewalkError && 'checkpoint' in error ? (error.checkpoint as PublishCheckpoint) : undefined;
}
