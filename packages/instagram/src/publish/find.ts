import type { CallOptions } from '@edgewalk/core';
import { isRight } from '@edgewalk/core/declare';
import { type Found, type PublishCheckpoint, skew, timeOf } from '@edgewalk/publishing';
import type { User } from '../user.js';
import type { Blueprint } from './content.js';

/**
 * The account's latest media that may be this post: same type, same caption, published since the attempt. Undefined
 * where the media cannot be read.
 */
export async function findPost(
  user: User,
  blueprint: Blueprint,
  { since }: PublishCheckpoint,
  call: CallOptions,
): Promise<Found | undefined> {
  const fields = ['id', 'caption', 'timestamp', 'media_type', { children: ['id'] }] as const;
  const edge = blueprint.shape.type === 'STORIES' ? user.stories : user.media;
  const outcome = await edge.get({ fields, limit: 25 }, call).either();
  if (!isRight(outcome)) return undefined;
  const matches = outcome.right.data.filter((media) => matchesPost(media, blueprint, since));
  // Without a caption, a matching media may be another post.
  return { ids: matches.map(({ id }) => id), isSure: blueprint.shape.caption !== undefined };
}

interface Candidate {
  readonly caption?: string;
  readonly timestamp?: string;
  readonly media_type?: string;
  readonly children?: { readonly data: readonly unknown[] };
}

const mediaTypes: Readonly<Record<string, string>> = {
  REELS: 'VIDEO',
  CAROUSEL: 'CAROUSEL_ALBUM',
  IMAGE: 'IMAGE',
};

function matchesPost(media: Candidate, { parent, shape, children }: Blueprint, since: number): boolean {
  if (media.timestamp !== undefined && timeOf(media.timestamp) < since - skew) return false;
  // For a container that the caller created, the time is all there is to compare.
  if (typeof parent === 'string') return true;
  const { caption = '', type = 'IMAGE' } = shape;
  if ((media.caption ?? '').trim() !== caption.trim()) return false;
  const count = media.children?.data.length ?? children.length;
  const mediaType = mediaTypes[type];
  return (mediaType === undefined || media.media_type === mediaType) && count === children.length;
}
