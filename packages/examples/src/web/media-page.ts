import { Instagram } from '@edgewalk/instagram';
import type { Settings } from './settings.js';

/** The fields that `/media` shows. */
const fields = ['id', 'caption', 'media_type', 'permalink', 'timestamp', 'like_count', 'comments_count'] as const;

/** Reads a page of recent media, and the link to the next one. */
export async function readMediaPage({ client }: Settings, accessToken: string, cursor: string | undefined) {
  const api = new Instagram({ ...client, accessToken });
  const page = await api.user.media.get({
    fields,
    limit: 12,
    ...(cursor !== undefined && { cursor }),
  });
  const next = page.cursor === undefined ? {} : { next: `/media?cursor=${encodeURIComponent(page.cursor)}` };
  return { media: page.data, ...next };
}
