import type { CallOptions } from '@edgewalk/core';
import { internalsOf, isLeft, isRight } from '@edgewalk/core/declare';
import { type Found, type PublishCheckpoint, skew } from '@edgewalk/publishing';
import { Photo } from '../photo.js';
import type { Page } from '../page.js';
import { momentOf, type Timing } from './timing.js';

const nothing: Found = { ids: [], isSure: true };
const found = (id: string): Found => ({ ids: [id], isSure: true });

/** The post that photos of ours are in: only a photo that is published names one. Undefined where one cannot be read. */
export async function findByPhotos(
  page: Page,
  photos: readonly string[],
  call: CallOptions,
): Promise<Found | undefined> {
  const { client } = internalsOf(page);
  for (const id of photos) {
    const outcome = await new Photo(client, id).get({ fields: ['page_story_id'] }, call).either();
    if (isLeft(outcome)) return undefined;
    const { page_story_id: post } = outcome.right;
    if (post !== undefined) return found(post);
  }
  return nothing;
}

/** What identifies a post that has no part of its own. */
export interface Words {
  readonly message: string | undefined;
  /** Its time on the Page is not that of the publish. */
  readonly isBackdated: boolean;
}

/** Posts of the Page with the same text since the attempt, or that wait for the same time; drafts are in no list. */
export async function findByText(
  page: Page,
  { message = '', isBackdated }: Words,
  timing: Timing,
  { since }: PublishCheckpoint,
  call: CallOptions,
): Promise<Found | undefined> {
  if (timing.state === 'draft' || isBackdated) return undefined;
  const rows = timing.state === 'scheduled' ? await scheduled(page, call) : await published(page, since - skew, call);
  const time = timing.state === 'scheduled' ? momentOf(timing.at) : undefined;
  const matches = rows?.filter(
    (row) =>
      (row.message ?? '').trim() === message.trim() &&
      (row.created_time === undefined || Date.parse(row.created_time) >= since - skew) &&
      (time === undefined || row.scheduled_publish_time === Math.floor(time / 1000)),
  );
  return matches && { ids: matches.map(({ id }) => id), isSure: message.trim() !== '' };
}

async function published(page: Page, since: number, call: CallOptions) {
  const fields = ['id', 'message', 'created_time'] as const;
  const query = { fields, since: Math.floor(since / 1000), limit: 100 };
  const outcome = await page.publishedPosts.get(query, call).either();
  return isRight(outcome) ? (outcome.right.data as readonly Row[]) : undefined;
}

async function scheduled(page: Page, call: CallOptions) {
  const fields = ['id', 'message', 'created_time', 'scheduled_publish_time'] as const;
  const outcome = await page.scheduledPosts.get({ fields, limit: 100 }, call).either();
  return isRight(outcome) ? (outcome.right.data as readonly Row[]) : undefined;
}

interface Row {
  readonly id: string;
  readonly message?: string;
  readonly created_time?: string;
  readonly scheduled_publish_time?: number;
}

/** The story that shows a photo or a video of ours. */
export async function findStory(page: Page, media: string, call: CallOptions): Promise<Found | undefined> {
  const outcome = await page.stories.get({ fields: ['post_id', 'media_id', 'url'], limit: 100 }, call).either();
  if (isLeft(outcome)) return undefined;
  const story = outcome.right.data.find(({ media_id: id }) => id === media);
  return story === undefined ? nothing : story.post_id === undefined ? undefined : found(story.post_id);
}
