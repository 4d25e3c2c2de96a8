// objects: makes the objects that both seed and effects need, such as a post, a video or a comment.
import { timestampOf } from '../world/clock.js';
import { numericId } from '../world/ids.js';
import { Random, seedOf } from '../world/random.js';
import type { StoredObject } from '../world/store.js';

/** How many pieces of music and original sounds there are, and their ids. */
export const audioCount = 24;
export const audioId = (index: number): string => numericId('17802', index);

export type Kind = 'image' | 'reel' | 'album';

/** The fields every media has, album children included. */
export function commonFields(media: StoredObject, account: StoredObject): Record<string, unknown> {
  const shortcode = shortcodeOf(media.id);
  return {
    id: media.id,
    ig_id: numericId('30128', Number(media.id.slice(-8))) + media.id.slice(-3),
    legacy_instagram_media_id: numericId('30128', Number(media.id.slice(-8))),
    shortcode,
    permalink: `https://www.instagram.com/p/${shortcode}/`,
    timestamp: timestampOf(media.createdAt),
    username: account.fields['username'],
    owner: { id: account.id },
  };
}

/** What a kind of media has by being that kind. */
export function kindFields(media: StoredObject, kind: Kind | 'video'): Record<string, unknown> {
  const image = `https://cdn.instagram.example/v/t51.29350-15/${media.id}_n.png`;
  if (kind === 'image' || kind === 'album') {
    return {
      media_type: kind === 'image' ? 'IMAGE' : 'CAROUSEL_ALBUM',
      media_product_type: 'FEED',
      media_url: image,
    };
  }
  const video = {
    media_type: 'VIDEO',
    media_url: `https://cdn.instagram.example/o1/v/t16/${media.id}.mp4`,
    thumbnail_url: image,
  };
  if (kind === 'video') return { ...video, media_product_type: 'FEED' };
  const random = new Random(seedOf(media.id));
  return {
    ...video,
    media_product_type: 'REELS',
    permalink: `https://www.instagram.com/reel/${shortcodeOf(media.id)}/`,
    is_shared_to_feed: random.chance(0.8),
    media_audio_type: random.chance(0.5) ? 'MUSIC' : 'ORIGINAL_SOUND',
    audio_id: audioId(random.integer(1, audioCount)),
  };
}

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** The short name in a permalink. */
function shortcodeOf(id: string): string {
  let rest = BigInt(id);
  let code = '';
  for (; rest > 0n; rest /= 64n) code = `${alphabet[Number(rest % 64n)]}${code}`;
  return `D${code}`;
}

/** What a story has beside its counts. */
export function storyFields(
  story: StoredObject,
  account: StoredObject,
  kind: 'image' | 'video',
): Record<string, unknown> {
  const common = commonFields(story, account);
  return {
    ...common,
    ...kindFields(story, kind),
    media_product_type: 'STORY',
    permalink: `https://instagram.com/stories/${String(account.fields['username'])}/${String(common['ig_id'])}`,
  };
}

/** How an account appears among a media's authors. */
export function collaborator(account: StoredObject, status: 'Accepted' | 'Pending') {
  return { id: account.id, username: account.fields['username'], invite_status: status };
}
