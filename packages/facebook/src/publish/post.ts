import { type CallOptions, InvalidArgumentError } from '@edgewalk/core';
import { internalsOf, isLeft, isRight, right } from '@edgewalk/core/declare';
import type { Part, PublishCheckpoint } from '@edgewalk/publishing';
import { Post } from '../post.js';
import type { Page } from '../page.js';
import type { NewPost } from '../page/new-post.js';
import type { PublishedPagePost } from './content.js';
import { postComments } from './comments.js';
import { operation } from './failures.js';
import { findByPhotos, findByText } from './find.js';
import { daysAhead, scheduleLimits } from './limits.js';
import { checkPhoto, photoPart } from './photos.js';
import type { PageSurface } from './surface.js';
import { checkTime, splitTiming, type Timing } from './timing.js';

const farthest = daysAhead(scheduleLimits.post);

/** The content of a post. */
interface Plan {
  readonly timing: Timing;
  /** All but its photos and its time. */
  readonly post: Readonly<Record<string, unknown>>;
  readonly photos: readonly unknown[];
  readonly children: readonly Part[];
}

function planOf(page: Page, content: Readonly<Record<string, unknown>>): Plan {
  const { timing, rest } = splitTiming(content);
  const { photos: given, ...post } = rest;
  const photos = listOf(given);
  const isTemporary = timing.state === 'scheduled';
  const children = photos.map((photo, index) => photoPart(page, photo, `photos[${index}]`, isTemporary));
  return { timing, post, photos, children };
}

/** A text, a link, or photos: the photos are uploaded first, and then the post that shows them. */
export function postSurface(page: Page, content: Readonly<Record<string, unknown>>): PageSurface {
  const plan = planOf(page, content);
  const { timing, photos, children } = plan;
  return {
    path: 'feed',
    children,
    check: (call, now) => {
      photos.forEach((photo, index) => checkPhoto(page, photo, `photos[${index}]`));
      checkTime(timing, now, farthest);
      // A placeholder for each photo: the parameters are only checked.
      const ids = photos.map(() => '1');
      void page.feed.create(paramsOf(plan, ids), call);
    },
    publish: async (checkpoint, call) => {
      const outcome = await page.feed.create(paramsOf(plan, checkpoint.children), call).either();
      return isLeft(outcome) ? outcome : right(outcome.right.id);
    },
    find: (checkpoint, call) => findPost(page, plan, checkpoint, call),
    ...postComments(page, timing),
    result: (checkpoint, call) => readPost(page, timing, checkpoint, call),
  };
}

const paramsOf = ({ post, timing }: Plan, ids: readonly (string | null)[]) =>
  ({ ...post, ...mediaOf(ids), ...timed(timing) }) as NewPost;

/** The post, by photos of ours that are in it, or by its text. */
async function findPost(page: Page, plan: Plan, checkpoint: PublishCheckpoint, call: CallOptions) {
  const { timing, post, children } = plan;
  const words = { message: textOf(post['message']), isBackdated: post['backdated_time'] !== undefined };
  const ours = checkpoint.children.flatMap((id, index) =>
    id === null || children[index]?.existing !== undefined ? [] : [id],
  );
  if (ours.length === 0) return findByText(page, words, timing, checkpoint, call);
  const byPhotos = await findByPhotos(page, ours, call);
  // Only photos that are published are sure to name their post.
  const isKnown = timing.state === 'published' || byPhotos === undefined || byPhotos.ids.length > 0;
  return isKnown ? byPhotos : findByText(page, words, timing, checkpoint, call);
}

function listOf(photos: unknown): readonly unknown[] {
  if (photos === undefined) return [];
  if (Array.isArray(photos) && photos.length > 0) return photos;
  throw new InvalidArgumentError(operation, 'photos: give a list of one photo or several: [{ url }]');
}

const mediaOf = (ids: readonly (string | null)[]) =>
  ids.length > 0 && { attached_media: ids.map((id) => ({ media_fbid: id ?? '' })) };

/** When it appears, as a post says it. */
function timed({ state, at }: Timing): object {
  if (state === 'published') return {};
  if (state === 'draft') return { published: false, unpublished_content_type: 'DRAFT' };
  return { published: false, unpublished_content_type: 'SCHEDULED', scheduled_publish_time: at };
}

const textOf = (message: unknown) => (typeof message === 'string' ? message : undefined);

/** Best effort: the post is out even where Meta does not show it. */
export async function readPost(
  page: Page,
  { state }: Timing,
  { media }: PublishCheckpoint,
  call: CallOptions,
): Promise<PublishedPagePost> {
  if (media === null) return { state };
  if (state !== 'published') return { id: media, state };
  const outcome = await new Post(internalsOf(page).client, media).get({ fields: ['permalink_url'] }, call).either();
  const permalink = isRight(outcome) ? outcome.right.permalink_url : undefined;
  return { id: media, state, ...(permalink !== undefined && { permalink }) };
}
