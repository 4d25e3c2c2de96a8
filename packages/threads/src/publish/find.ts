import type { CallOptions } from '@edgewalk/core';
import { isRight } from '@edgewalk/core/declare';
import { type Found, type PublishCheckpoint, skew, timeOf } from '@edgewalk/publishing';
import type { User } from '../user.js';
import type { Blueprint } from './content.js';

const fields = [
  'id',
  'text',
  'timestamp',
  'media_type',
  'topic_tag',
  'is_quote_post',
  'quoted_post',
  { children: ['id'] },
] as const;

/**
 * The profile's latest posts that may be this one: same type, text, topic and quoted post, published since the attempt.
 * Undefined where they cannot be read. The children of a post have other ids than their containers.
 */
export async function findPost(
  user: User,
  blueprint: Blueprint,
  { since }: PublishCheckpoint,
  call: CallOptions,
): Promise<Found | undefined> {
  const rows = await latest(user, blueprint, call);
  const matches = rows?.filter((row) => matchesPost(row, blueprint, since));
  const { text = '', topic, quoted } = blueprint.shape;
  // Without any of these, a matching post may be another one.
  const isSure = text.trim() !== '' || topic !== undefined || quoted !== undefined;
  return matches && { ids: matches.map(({ id }) => id), isSure };
}

async function latest(
  user: User,
  { shape: { repliedTo, isGhost } }: Blueprint,
  call: CallOptions,
): Promise<readonly Candidate[] | undefined> {
  const query = { fields, limit: 25 };
  if (repliedTo !== undefined) {
    const replies = await user.replies.get({ ...query, fields: [...fields, 'replied_to'] }, call).either();
    return isRight(replies) ? replies.right.data : undefined;
  }
  const outcome = await (isGhost ? user.ghostPosts : user.threads).get(query, call).either();
  return isRight(outcome) ? outcome.right.data : undefined;
}

interface Candidate {
  readonly id: string;
  readonly text?: string;
  readonly timestamp?: string;
  readonly media_type?: string;
  readonly topic_tag?: string;
  readonly is_quote_post?: boolean;
  readonly quoted_post?: { readonly id: string };
  readonly replied_to?: { readonly id: string };
  readonly children?: { readonly data: readonly unknown[] };
}

/** What a published post is called, by what its container was. A video without pictures is a sound. */
const mediaTypes: Readonly<Record<string, readonly string[]>> = {
  TEXT: ['TEXT_POST'],
  IMAGE: ['IMAGE'],
  VIDEO: ['VIDEO', 'AUDIO'],
  CAROUSEL: ['CAROUSEL_ALBUM'],
};

function matchesPost(post: Candidate, { parent, shape, children }: Blueprint, since: number): boolean {
  if (post.timestamp !== undefined && timeOf(post.timestamp) < since - skew) return false;
  // For a container that the caller created, the time is all there is to compare.
  if (typeof parent === 'string') return true;
  const count = post.children?.data.length ?? children.length;
  const types = mediaTypes[shape.type ?? ''];
  return (
    (post.text ?? '').trim() === (shape.text ?? '').trim() &&
    isSame(post.topic_tag, shape.topic) &&
    isSame(post.quoted_post?.id, shape.quoted) &&
    (post.is_quote_post ?? shape.quoted !== undefined) === (shape.quoted !== undefined) &&
    isSame(post.replied_to?.id, shape.repliedTo) &&
    (types === undefined || post.media_type === undefined || types.includes(post.media_type)) &&
    count === children.length
  );
}

/** What Meta does not show may be the same. */
const isSame = (shown: string | undefined, wanted: string | undefined): boolean =>
  shown === undefined || shown === wanted;
