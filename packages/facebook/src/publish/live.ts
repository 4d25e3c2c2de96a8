import { type CallOptions, InvalidArgumentError } from '@edgewalk/core';
import { internalsOf, isLeft, isObject, isRight, right } from '@edgewalk/core/declare';
import type { Part, PartState, PublishCheckpoint } from '@edgewalk/publishing';
import { LiveVideo } from '../live-video.js';
import type { Page } from '../page.js';
import type { NewLiveVideo } from '../page/new-live-video.js';
import type { PublishedPagePost } from './content.js';
import { operation } from './failures.js';
import { refuseMore } from './photo-story.js';
import type { PageSurface } from './surface.js';

/** A broadcast: opened where nobody sees it, and then live. It says itself whether it is. */
export function liveSurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const { live, ...more } = content;
  refuseMore(more, 'a broadcast has everything in live: { title, description }');
  const params = paramsOf(live);
  return {
    path: 'live_videos',
    children: [],
    whole: livePart(page, params),
    check: (call) => void page.liveVideos.create(params, call),
    publish: async ({ container }, call) => {
      const outcome = await liveOf(page, container).update({ status: 'LIVE_NOW' }, call).either();
      return isLeft(outcome) ? outcome : right(container ?? undefined);
    },
    find: async () => undefined,
    idOf: async ({ container }) => container ?? undefined,
    result: (checkpoint, call) => readLive(page, checkpoint, call),
  };
}

const liveOf = (page: Page, id: string | null) => new LiveVideo(internalsOf(page).client, id ?? '');

const livePart = (page: Page, params: NewLiveVideo): Part => ({
  tellsPublished: true,
  create: async (_, call) => {
    const outcome = await page.liveVideos.create(params, call).either();
    return isLeft(outcome) ? outcome : right({ id: outcome.right.id });
  },
  read: async (id, call) => {
    const outcome = await liveOf(page, id)
      .get({ fields: ['status'] }, call)
      .either();
    return isLeft(outcome) ? outcome : right(stateOf(outcome.right.status));
  },
  remove: (id, call) => liveOf(page, id).delete({}, call).either(),
});

function stateOf(status: string | undefined): PartState | undefined {
  if (status === undefined) return undefined;
  const hasFailed = status === 'SCHEDULED_CANCELED' || status === 'SCHEDULED_EXPIRED';
  const phase = status === 'UNPUBLISHED' ? 'ready' : hasFailed ? 'failed' : 'published';
  return { phase, code: status, text: '' };
}

const refuse = (advice: string) => new InvalidArgumentError(operation, `live: ${advice}`);

function paramsOf(live: unknown): NewLiveVideo {
  if (!isObject(live)) throw refuse('write { title, description }');
  for (const name of ['status', 'published'])
    if (live[name] !== undefined) throw refuse(`leave out ${name}: publish goes live`);
  for (const name of ['event_params', 'planned_start_time'])
    if (live[name] !== undefined)
      throw refuse(
        `${name}: announce it with fb.page(id).liveVideos.create({ status: 'SCHEDULED_UNPUBLISHED', ${name} })`,
      );
  return { ...live, status: 'UNPUBLISHED' };
}

/** The address of the stream holds its key: it is in the result, and in no checkpoint. */
async function readLive(page: Page, { container }: PublishCheckpoint, call: CallOptions): Promise<PublishedPagePost> {
  const live = { id: container ?? '', state: 'published' } as const;
  const fields = ['permalink_url', 'secure_stream_url'] as const;
  const outcome = await liveOf(page, container).get({ fields }, call).either();
  if (!isRight(outcome)) return live;
  const { permalink_url: path, secure_stream_url: address } = outcome.right;
  return {
    ...live,
    ...(address !== undefined && { secure_stream_url: address }),
    ...(path !== undefined && { permalink: path.startsWith('/') ? `https://www.facebook.com${path}` : path }),
  };
}
