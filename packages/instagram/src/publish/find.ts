import { isRight } from '@edgewalk/core/declare';
import type { Run } from './run.js';

/** The tolerated difference between Meta's clock and this machine's, in milliseconds. */
const skew = 120_000;

/**
 * The ids of the account's latest media that may be this post: same type, same caption, published since the attempt.
 * Undefined where the media cannot be read.
 */
export async function findPost(run: Run): Promise<readonly string[] | undefined> {
  const candidates = await readLatest(run);
  return candidates?.filter((media) => matchesPost(media, run)).map(({ id }) => id);
}

/** The id of a post that is live; undefined where several match, or none is shown. */
export async function idOfPost(run: Run): Promise<string | undefined> {
  const found = await findPost(run);
  return found?.length === 1 ? found[0] : undefined;
}

interface Candidate {
  readonly id: string;
  readonly caption?: string;
  readonly timestamp?: string;
  readonly media_type?: string;
  readonly children?: { readonly data: readonly unknown[] };
}

async function readLatest({ user, blueprint, call }: Run): Promise<readonly Candidate[] | undefined> {
  const fields = ['id', 'caption', 'timestamp', 'media_type', { children: ['id'] }] as const;
  const edge = blueprint.shape.type === 'STORIES' ? user.stories : user.media;
  const outcome = await edge.get({ fields, limit: 25 }, call).either();
  return isRight(outcome) ? outcome.right.data : undefined;
}

const mediaTypes: Readonly<Record<string, string>> = {
  REELS: 'VIDEO',
  CAROUSEL: 'CAROUSEL_ALBUM',
  IMAGE: 'IMAGE',
};

function matchesPost(media: Candidate, { blueprint, checkpoint }: Run): boolean {
  if (media.timestamp !== undefined && timeOf(media.timestamp) < checkpoint.since - skew) return false;
  // For a container that the caller created, the time is all there is to compare.
  if (typeof blueprint.parent === 'string') return true;
  const { caption = '', type = 'IMAGE' } = blueprint.shape;
  if ((media.caption ?? '').trim() !== caption.trim()) return false;
  const count = media.children?.data.length ?? blueprint.children.length;
  const mediaType = mediaTypes[type];
  return (mediaType === undefined || media.media_type === mediaType) && count === blueprint.children.length;
}

/** Meta writes `+0000`, which not every engine reads. */
const timeOf = (timestamp: string): number => Date.parse(timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
