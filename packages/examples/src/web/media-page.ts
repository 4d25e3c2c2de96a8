import { Instagram } from '@edgewalk/instagram';
import type { Settings } from './settings.js';

/** What `/media` shows. */
const fields = [
  'id',
  'caption',
  'media_type',
  'permalink',
  'timestamp',
  'like_count',
  'comments_count',
] as const;

/** A page of recent media, and where the next one is. */
export async function mediaPage({ client }: Settings, accessToken: string, cursor: string | undefined) {
  const api = new Instagram({ ...client, accessToken });
  const page = await api.user.media.get({
    fields,
    limit: 12,
    ...(cursor !== undefined && { cursor }),
  });
  const next = page.cursor === undefined ? {} : { next: `/media?cursor=${encodeURIComponent(page.cursor)}` };
  return { media: page.data, ...next };
}
