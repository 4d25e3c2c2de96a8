import { type Call, type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { composedCall, type Either, isLeft, joinedSignal, left, right } from '@edgewalk/core/declare';
import { contentMismatch, digestOf, type PublishCheckpoint, readCheckpoint } from './checkpoint.js';
import { publishClaimed } from './claimed.js';
import { checkpointError } from './failures.js';
import { checkLooks } from './look.js';
import { type PublishOptions, type SplitOptions, splitOptions } from './options.js';
import { outcomeOf } from './outcome.js';
import { Run, type Tools } from './run.js';
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
    return place === undefined ? publishFrom(tools, saved) : publishClaimed(tools, place, publishFrom);
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
