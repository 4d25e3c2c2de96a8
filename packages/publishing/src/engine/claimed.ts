import { type GraphError, InvalidArgumentError } from '@edgewalk/core';
import { type Either, isLeft, left, right } from '@edgewalk/core/declare';
import { type PublishCheckpoint, readCheckpoint } from './checkpoint.js';
import type { Claim } from './claim.js';
import { abortError, checkpointError, claimedError } from './failures.js';
import type { SplitOptions } from './options.js';
import type { Tools } from './run.js';
import type { Surface } from './surface.js';

/** Publishes as the only process, if it gets the claim. */
export async function publishClaimed<Post>(
  tools: Tools<Post>,
  { checkpoints, key }: NonNullable<SplitOptions['place']>,
  publish: (tools: Tools<Post>, saved: PublishCheckpoint | undefined) => Promise<Either<GraphError, Post>>,
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
    return isLeft(saved) ? saved : await publish({ ...tools, settings: { ...settings, onCheckpoint } }, saved.right);
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
