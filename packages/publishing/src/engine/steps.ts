import { comment } from './comment.js';
import { idOfPost } from './doubt.js';
import { look } from './look.js';
import { poll } from './poll.js';
import { partRef } from './discard.js';
import { removeFiles } from './hosting.js';
import { checkQuota, prepare } from './prepare.js';
import type { Run } from './run.js';
import { checkFiles } from './send-file.js';
import { type Published, publishOnce, type Tries } from './send.js';

/** Runs all steps after the checkpoint: quota, children, parent, publish, read back. */
export async function publish<Post>(run: Run<Post>): Promise<Post> {
  if (run.checkpoint.step !== 'published') {
    const { id } = await publishPost(run);
    await run.save({ step: 'published', media: id ?? null });
  }
  await settle(run);
  await removeFiles(run);
  await comment(run);
  const { container, media, comment: firstComment } = run.checkpoint;
  run.report({ type: 'published', ...(container !== null && { container }), ...(media !== null && { id: media }) });
  const post = await run.surface.result(run.checkpoint, run.call);
  return typeof firstComment === 'string' && firstComment !== '' ? { ...post, firstComment } : post;
}

async function publishPost(run: Run): Promise<Published> {
  if (isFresh(run)) {
    await checkFiles(run);
    await look(run);
    await checkQuota(run);
  }
  const tries: Tries = { refusals: 0, until: undefined, doubt: undefined, resent: false };
  for (;;) {
    const state = run.checkpoint.step === 'creating' ? await prepare(run) : undefined;
    if (state?.phase === 'published') return { id: await idOfPost(run) };
    const published = await publishOnce(run, tries);
    if (published) return published;
  }
}

/** True until we have created a part. */
function isFresh(run: Run): boolean {
  const { step, children } = run.checkpoint;
  const ours = [undefined, ...children.keys()].filter((child) => run.isOwn(child));
  return step === 'creating' && ours.every((child) => run.idOf(child) === null);
}

/** Waits until what Meta accepted is live, or the deadline. It may fail there for good, and must not be sent again. */
async function settle(run: Run): Promise<void> {
  const { surface, checkpoint, call } = run;
  if (surface.settle === undefined) return;
  const ref = { container: checkpoint.container ?? checkpoint.media ?? '' };
  const state = await poll(run, ref, run.deadline(), async () => surface.settle?.(checkpoint, call) ?? nothing);
  if (state?.phase === 'failed' || state?.phase === 'expired') throw surface.stateError(ref.container, state);
}

const nothing = { _tag: 'Right', right: undefined } as const;

/** Removes what was created for a post that failed for good; best effort, since Meta drops it by itself later. */
export async function removeParts(run: Run): Promise<void> {
  const own = [undefined, ...run.checkpoint.children.keys()].filter(
    (child) => run.isOwn(child) && run.idOf(child) !== null && run.partOf(child)?.remove !== undefined,
  );
  for (const child of own) {
    const id = run.idOf(child) ?? '';
    // First the checkpoint: what it names exists.
    const upload = run.checkpoint.uploads?.[id];
    await run.saveGone(child);
    await run.partOf(child)?.remove?.(id, run.call, upload);
    run.report({ type: 'removed', ...partRef(id, child) });
  }
}
