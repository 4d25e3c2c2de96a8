import { type CallOptions, type GraphError, PublishingError } from '@edgewalk/core';
import { type Either, internalsOf, isLeft, left, right } from '@edgewalk/core/declare';
import type { Part, PartState } from '@edgewalk/publishing';
import type { Page } from '../page.js';
import type { NewVideo } from '../page/new-video.js';
import { Video } from '../video.js';
import type { VideoUpdate } from '../video/update.js';
import type { Timing } from './timing.js';
import { stateOf } from './video-state.js';

/**
 * A video that Meta fetches. In one request it would be public before it has an id, and nobody could tell after a lost
 * answer: so it is made where nobody sees it, and then published by its id, which is idempotent.
 */
export const addressedPart = (page: Page, params: object, { state: wanted }: Timing): Part => ({
  create: async (_, call) => {
    const outcome = await page.videos.create(hidden(params, wanted), call).either();
    if (isLeft(outcome)) return outcome;
    const { id } = outcome.right;
    return id === undefined ? left(withoutId()) : right({ id });
  },
  read: (id, call) => read(page, id, wanted, call),
  remove: (id, call) => videoOf(page, id).delete({}, call).either(),
});

const videoOf = (page: Page, id: string) => new Video(internalsOf(page).client, id);

/** The parameters of the video while nobody sees it. */
export const hidden = (params: object, wanted: Timing['state']): NewVideo =>
  ({ ...params, published: false, ...(wanted === 'draft' && { unpublished_content_type: 'DRAFT' }) }) as NewVideo;

/** Publishes it, or lets Meta do so at its time. */
export async function publishAddressed(page: Page, id: string, { state, at }: Timing, call: CallOptions) {
  const change = state === 'scheduled' ? { published: false, scheduled_publish_time: at } : { published: true };
  return videoOf(page, id)
    .update(change as VideoUpdate, call)
    .either();
}

/** Its own fields say whether it is published: the phases of a video that nobody publishes yet are not described. */
async function read(
  page: Page,
  id: string,
  wanted: Timing['state'],
  call: CallOptions,
): Promise<Either<GraphError, PartState | undefined>> {
  const fields = ['status', 'published', 'scheduled_publish_time'] as const;
  const outcome = await videoOf(page, id).get({ fields }, call).either();
  if (isLeft(outcome)) return outcome;
  const { status, published, scheduled_publish_time: time } = outcome.right;
  const state = stateOf(status, wanted);
  if (state?.phase === 'failed' || state?.phase === 'expired') return right(state);
  const isTaken = wanted === 'draft' || published === true || (wanted === 'scheduled' && time !== undefined);
  if (isTaken) return right({ phase: 'published', code: state?.code ?? 'unknown', text: '' });
  return right(state && { ...state, phase: state.phase === 'waiting' ? 'waiting' : 'ready' });
}

const withoutId = (): PublishingError =>
  new PublishingError({
    message: 'the video was taken, and the answer has no id',
    retry: 'safe',
    advice: 'Try again: nothing is published.',
    request: { method: 'POST', path: '/videos' },
  });
