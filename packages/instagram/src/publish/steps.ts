import { isRight } from '@edgewalk/core/declare';
import { Media } from '../media.js';
import { idOfPost } from './find.js';
import { checkQuota, prepare } from './prepare.js';
import type { Run } from './run.js';
import { type Published, publishOnce, type Tries } from './send.js';

/** A published post. */
export interface PublishedPost {
  /** The id of the media. Absent where the post is live but Meta does not show which media it is. */
  readonly id?: string;
  /** Absent where Meta does not show it. */
  readonly permalink?: string;
  /** The container that was published. */
  readonly container: string;
}

/** Runs all steps after the checkpoint: quota, children, parent, publish, read back. */
export async function publish(run: Run): Promise<PublishedPost> {
  if (run.checkpoint.step !== 'published') {
    const { id } = await publishPost(run);
    await run.save({ step: 'published', media: id ?? null });
  }
  const { container, media } = run.checkpoint;
  const post = { container: container ?? '', ...(media !== null && { id: media }) };
  run.report({ type: 'published', ...post });
  return { ...post, ...(media !== null && (await readBack(run, media))) };
}

async function publishPost(run: Run): Promise<Published> {
  if (isFresh(run)) await checkQuota(run);
  const tries: Tries = { refusals: 0, until: undefined, doubt: undefined, resent: false };
  for (;;) {
    const state = run.checkpoint.step === 'creating' ? await prepare(run) : undefined;
    if (state?.code === 'PUBLISHED') return { id: await idOfPost(run) };
    const published = await publishOnce(run, tries);
    if (published) return published;
  }
}

/** True until we have created a container. */
function isFresh(run: Run): boolean {
  const { step, children } = run.checkpoint;
  const ours = [undefined, ...children.keys()].filter((child) => run.isOwn(child));
  return step === 'creating' && ours.every((child) => run.idOf(child) === null);
}

/** Best effort: a live post is a success even where Meta does not show it. */
async function readBack(run: Run, media: string): Promise<{ permalink?: string }> {
  const outcome = await new Media(run.client, media).get({ fields: ['permalink'] }, run.call).either();
  const permalink = isRight(outcome) ? outcome.right.permalink : undefined;
  return permalink === undefined ? {} : { permalink };
}
