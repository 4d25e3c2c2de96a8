import { type CallOptions } from '@edgewalk/core';
import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import type { PublishCheckpoint } from '@edgewalk/publishing';
import { Video } from '../video.js';
import type { Page } from '../page.js';
import type { NewReel } from '../page/new-reel.js';
import { videoComments } from './comments.js';
import type { PostVideo, PublishedPagePost } from './content.js';
import { daysAhead, scheduleLimits } from './limits.js';
import type { PageSurface } from './surface.js';
import { checkTime, splitTiming, type Timing } from './timing.js';
import { checkVideo, videoPart } from './video-part.js';
import { liveStateOf, readStatus } from './video-state.js';

const farthest = daysAhead(scheduleLimits.reel);

/** A reel: opened, sent, finished. The video has an id first, and says itself whether it is published. */
export function reelSurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { timing, rest } = splitTiming(content);
  const { reel, ...about } = rest;
  const endOf = (id: string) => ({ upload_phase: 'finish', video_id: id, ...about, ...timed(timing) }) as NewReel;
  return {
    path: 'video_reels',
    children: [],
    whole: { ...videoPart(page, 'videoReels', reel as PostVideo, timing.state), tellsPublished: true },
    check: (call, now) => {
      checkVideo(page, reel, 'reel');
      checkTime(timing, now, farthest);
      void page.videoReels.create(endOf('1'), call);
    },
    publish: async ({ container }, call) => {
      const outcome = await page.videoReels.create(endOf(container ?? ''), call).either();
      return isLeft(outcome) ? outcome : right(container ?? undefined);
    },
    find: async () => undefined,
    idOf: async ({ container }) => container ?? undefined,
    ...(timing.state === 'published' && { settle: (checkpoint, call) => settled(page, checkpoint, call) }),
    ...videoComments(page, timing),
    result: (checkpoint, call) => readVideo(page, timing, checkpoint, call),
  };
}

/** When it appears, as a reel says it. */
function timed({ state, at }: Timing): object {
  if (state === 'published') return { video_state: 'PUBLISHED' };
  if (state === 'draft') return { video_state: 'DRAFT' };
  return { video_state: 'SCHEDULED', scheduled_publish_time: at };
}

/** What became of a video that Meta accepted. */
export async function settled(page: Page, { container }: PublishCheckpoint, call: CallOptions) {
  const outcome = await readStatus(internalsOf(page).client, container ?? '', call);
  return isLeft(outcome) ? outcome : right(liveStateOf(outcome.right));
}

/** Best effort: the reel is out even where Meta does not show it. */
export async function readVideo(
  page: Page,
  { state }: Timing,
  { container }: PublishCheckpoint,
  call: CallOptions,
): Promise<PublishedPagePost> {
  const id = container ?? '';
  if (state !== 'published') return { id, state };
  const fields = ['permalink_url', 'status'] as const;
  const outcome = await new Video(internalsOf(page).client, id).get({ fields }, call).either();
  if (!isRight(outcome)) return { id, state };
  const { permalink_url: path, status } = outcome.right;
  return {
    id,
    state: liveStateOf(status)?.phase === 'waiting' ? 'processing' : state,
    ...(path !== undefined && { permalink: path.startsWith('/') ? `https://www.facebook.com${path}` : path }),
  };
}
