import { EdgewalkError, type Facebook } from '@edgewalk/facebook';
import type { Instagram, PublishEvent, PublishOptions } from '@edgewalk/instagram';
import type { checkpointFolder } from './checkpoint-folder.js';
import type { PlannedPost } from './posts.js';

export interface Schedule {
  readonly api: Instagram;
  /** The tree with the Page's own token, and its id; undefined with Instagram Login. */
  readonly page: { readonly own: Facebook; readonly id: string } | undefined;
  readonly state: ReturnType<typeof checkpointFolder>;
  readonly options: Pick<PublishOptions, 'pollEveryMs' | 'signal'>;
  readonly print: (line: string) => void;
}

/** What came of the posts that were due. */
export interface Outcome {
  readonly published: number;
  readonly failed: number;
}

/** Publishes the posts that are due, one after the other. What fails does not keep the next one back. */
export async function publishDue(schedule: Schedule, posts: readonly PlannedPost[], now: Date): Promise<Outcome> {
  const { state, print, options } = schedule;
  let [published, failed] = [0, 0];
  for (const post of posts) {
    if (post.at > now) {
      print(`${post.key}: waits until ${post.at.toISOString()}`);
      continue;
    }
    if (await state.isOut(post.key)) continue;
    options.signal?.throwIfAborted();
    try {
      const { id, permalink } = await publish(schedule, post);
      published += 1;
      print(`${post.key}: published as ${permalink ?? id ?? 'a post that is not shown yet'}`);
    } catch (error) {
      if (!(error instanceof EdgewalkError) || options.signal?.aborted) throw error;
      failed += 1;
      print(`${post.key}: ${error.message}\n  ${error.advice}`);
    }
  }
  return { published, failed };
}

/** Publishes a post, or goes on where an earlier process stopped. */
function publish({ api, page, state, options, print }: Schedule, post: PlannedPost) {
  const { key } = post;
  const onProgress = ({ type }: PublishEvent) => {
    if (type === 'created' || type === 'publishing') print(`${key}: ${type}`);
  };
  const all = { ...options, key, checkpoints: state.checkpoints, onProgress };
  if (post.to === 'instagram') return api.user.publish(post.content, all);
  if (page === undefined) throw new Error(`${key}: a Page needs a token of Facebook Login`);
  return page.own.page(page.id).publish(post.content, all);
}
