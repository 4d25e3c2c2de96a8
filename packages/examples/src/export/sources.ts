import type { Instagram } from '@edgewalk/instagram';
import type { Threads } from '@edgewalk/threads';
import type { Row } from './formats.js';

/** What an export reads. */
export interface Source {
  /** The fields of each post, which are the columns of the CSV. */
  readonly columns: readonly string[];
  /** How many posts there are; undefined where the platform does not say. */
  count(): Promise<number | undefined>;
  /** Pages, the newest first. The next one is fetched while this one is written, but no page beyond it. */
  pages(walk: Walk): AsyncIterable<Page>;
}

export interface Walk {
  readonly limit: number;
  readonly cursor: string | undefined;
  readonly signal: AbortSignal;
}

interface Page {
  readonly data: readonly Row[];
  readonly cursor?: string | undefined;
}

const mediaFields = [
  'id',
  'timestamp',
  'media_type',
  'media_product_type',
  'permalink',
  'like_count',
  'comments_count',
  'caption',
] as const;

/** All media of the account. */
export const mediaOf = (api: Instagram): Source => ({
  columns: mediaFields,
  count: async () => (await api.user.get({ fields: ['media_count'] })).media_count,
  pages: ({ limit, cursor, signal }) =>
    api.user.media
      .get({ fields: mediaFields, limit, ...(cursor && { cursor }) })
      .signal(signal)
      .prefetch()
      .pages(),
});

const threadFields = ['id', 'timestamp', 'media_type', 'permalink', 'has_replies', 'text'] as const;

/** All posts of the profile on Threads. */
export const threadsOf = (api: Threads): Source => ({
  columns: threadFields,
  count: async () => undefined,
  pages: ({ limit, cursor, signal }) =>
    api.user.threads
      .get({ fields: threadFields, limit, ...(cursor && { cursor }) })
      .signal(signal)
      .prefetch()
      .pages(),
});
