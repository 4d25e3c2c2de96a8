import type { Instagram } from '@edgewalk/instagram';
import { harvest } from '@edgewalk/queue/harvest';
import type { Board } from './board.js';
import type { MediaRow, Sink } from './sinks.js';

/** What a night came to. */
export interface Night {
  readonly rows: number;
  /** Accounts that are read in another night, since their allowance was used up. */
  readonly held: number;
  /** Accounts that could not be read, such as those that have removed the agency. */
  readonly refused: number;
}

interface Media {
  readonly id: string;
  readonly timestamp?: string | undefined;
  readonly like_count?: number | undefined;
  readonly comments_count?: number | undefined;
}

/** Reads the media of all accounts into a sink. Rows are read as fast as they are written. */
export async function harvestAll(agency: Instagram, ids: readonly string[], sink: Sink, board: Board): Promise<Night> {
  const counts = { rows: 0, held: 0, refused: 0 };
  const media = { fields: ['id', 'timestamp', 'like_count', 'comments_count'], limit: 50 } as const;
  const rows = harvest(ids, ['username', { media }], {
    accounts: (id: string) => agency.as({ userId: id }).user,
    follow: 'media',
  });
  const names = new Map<string, string>();
  for await (const { account, value, error, heldUntil } of rows) {
    if (value) {
      if (value.username !== undefined) names.set(account, value.username);
      const page = (value.media?.data ?? []).map((one) => rowOf(account, names.get(account) ?? '', one));
      await sink.write(page);
      counts.rows += page.length;
      board.read(account, page.length);
    } else if (heldUntil) {
      counts.held += 1;
      board.held(account, heldUntil);
    } else {
      counts.refused += 1;
      board.refused(account, error);
    }
  }
  return counts;
}

const rowOf = (account: string, username: string, media: Media): MediaRow => ({
  account,
  username,
  media: media.id,
  posted_at: media.timestamp ?? null,
  likes: media.like_count ?? null,
  comments: media.comments_count ?? null,
});
