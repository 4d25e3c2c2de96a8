import * as E from 'fp-ts/lib/Either.js';
import type { Run } from './run.js';

/** How far Meta's clock and this machine's may be apart, in milliseconds. */
const skew = 120_000;

/**
 * The ids of the account's latest media that may be this post: published since, with its caption and of its kind.
 * Undefined where the media cannot be read.
 */
export async function findPost(run: Run): Promise<readonly string[] | undefined> {
  const candidates = await latest(run);
  return candidates?.filter((media) => isLike(media, run)).map(({ id }) => id);
}

/** The id of a post that is certainly live; undefined where several may be it, or none is shown. */
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

async function latest({ user, blueprint, call }: Run): Promise<readonly Candidate[] | undefined> {
  const fields = ['id', 'caption', 'timestamp', 'media_type', { children: ['id'] }] as const;
  const edge = blueprint.shape.type === 'STORIES' ? user.stories : user.media;
  const answer = await edge.get({ fields, limit: 25 }, call).either();
  return E.isRight(answer) ? answer.right.data : undefined;
}

const kinds: Readonly<Record<string, string>> = {
  REELS: 'VIDEO',
  CAROUSEL: 'CAROUSEL_ALBUM',
  IMAGE: 'IMAGE',
};

function isLike(media: Candidate, { blueprint, checkpoint }: Run): boolean {
  if (media.timestamp !== undefined && timeOf(media.timestamp) < checkpoint.since - skew) return false;
  // Of a container that the caller made, nothing is known but the time.
  if (typeof blueprint.parent === 'string') return true;
  const { caption = '', type = 'IMAGE' } = blueprint.shape;
  if ((media.caption ?? '').trim() !== caption.trim()) return false;
  const count = media.children?.data.length ?? blueprint.children.length;
  const kind = kinds[type];
  return (kind === undefined || media.media_type === kind) && count === blueprint.children.length;
}

/** Meta writes `+0000`, which not every engine reads. */
const timeOf = (timestamp: string): number => Date.parse(timestamp.replace(/([+-]\d\d)(\d\d)$/, '$1:$2'));
