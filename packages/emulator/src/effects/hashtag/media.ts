import * as ig from '@edgewalk/instagram';
import { effect, type EffectContext } from '../../graph/effect.js';
import { asPublic } from '../../objects/public-media.js';
import { hours } from '../../world/clock.js';
import type { StoredObject } from '../../world/store.js';
import { without } from '../../world/values.js';
import { requireSearcher, type Searching } from './search.js';

function mediaOf(context: EffectContext<Searching>): StoredObject[] {
  requireSearcher(context);
  return context.store.list(context.subject, 'media').toSorted((a, b) => b.createdAt - a.createdAt);
}

const likesOf = ({ fields }: StoredObject): number => Number(fields['like_count'] ?? 0);

/** Albums are shown without an address of their own; their items have them. */
function asHashtagMedia(media: StoredObject): StoredObject {
  const shown = asPublic(media);
  if (shown.fields['media_type'] !== 'CAROUSEL_ALBUM') return shown;
  return { ...shown, fields: without(shown.fields, 'media_url') };
}

/** Public media that name a hashtag. */
export const hashtagMedia = [
  effect(ig.HashtagRecentMedia, {
    /** Those of the last 24 hours, newest first. */
    list: (context) => {
      const since = context.clock.now() - hours(24);
      return mediaOf(context)
        .filter(({ createdAt }) => createdAt > since)
        .map(asHashtagMedia);
    },
  }),
  effect(ig.HashtagTopMedia, {
    /** The most liked first. */
    list: (context) =>
      mediaOf(context)
        .toSorted((a, b) => likesOf(b) - likesOf(a))
        .map(asHashtagMedia),
  }),
];
