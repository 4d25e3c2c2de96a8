import type { EffectContext, Row } from '../../graph/effect.js';
import type { Store, StoredObject } from '../../world/store.js';
import { imageAt } from './images.js';

type Shown = Pick<EffectContext, 'store' | 'origin'>;

/** The photos and videos of a post that are still there. */
export function mediaOf(store: Store, { fields }: StoredObject): StoredObject[] {
  const ids: unknown = fields['media_ids'];
  return Array.isArray(ids) ? ids.flatMap((id) => store.get(String(id)) ?? []) : [];
}

/** One photo or video, as posts and comments show it. */
export function attachmentOf({ origin = '' }: Shown, media: StoredObject): Row {
  const { id, fields } = media;
  const isPhoto = media.node === 'facebook/Photo';
  const url = isPhoto ? `https://www.facebook.com/photo.php?fbid=${id}` : `https://www.facebook.com/watch/?v=${id}`;
  const { src, width, height } = imageAt(media, origin, 720);
  const source = isPhoto ? {} : { source: fields['source'] ?? `https://cdn.facebook.example/v/${id}.mp4` };
  return {
    media: { image: { height, src, width }, ...source },
    media_type: isPhoto ? 'photo' : 'video',
    target: { id, url },
    type: isPhoto ? 'photo' : 'video_inline',
    unshimmed_url: url,
    url,
  };
}

/** What hangs on a post: a link, one photo or video, or several of them as one album. */
export function attachmentsOf(context: Shown, post: StoredObject): Row[] {
  const kept: unknown = post.fields['attachment_list'];
  const rows = mediaOf(context.store, post).map((media) => attachmentOf(context, media));
  const [first, second] = rows;
  if (first === undefined) return Array.isArray(kept) ? (kept as Row[]) : [];
  const description = post.fields['message'];
  if (second === undefined) return [{ ...(description !== undefined && { description }), ...first }];
  const { from } = post.fields as { readonly from?: { readonly name?: unknown } };
  const url = String(post.fields['permalink_url']);
  const album = {
    title: `Photos from ${String(from?.name)}'s post`,
    media: first['media'],
    media_type: 'album',
    type: 'album',
    target: { id: post.id, url },
    unshimmed_url: url,
    url,
    subattachments: { data: rows },
  };
  return [{ ...(description !== undefined && { description }), ...album }];
}

/** Gives a post the addresses of its picture: they are where the client found the emulator. */
export function showPicture({ store, origin = '' }: Shown, post: StoredObject): void {
  const [first] = mediaOf(store, post);
  if (first === undefined) return;
  post.fields['full_picture'] = imageAt(first, origin, 720).src;
  post.fields['picture'] = imageAt(first, origin, 130).src;
}
