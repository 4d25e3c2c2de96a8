import { hours } from '../../clock.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect } from '../effect.js';
import { without } from '../values.js';
import { asPublic } from '../views.js';
import { searcher } from './search.js';

/** Public media of the last 24 hours, newest first. */
export const listRecentMedia: ListEffect = (context) => {
  const since = context.clock.now() - hours(24);
  return mediaOf(context)
    .filter(({ createdAt }) => createdAt > since)
    .map(asHashtagMedia);
};

/** Public media, the most liked first. */
export const listTopMedia: ListEffect = (context) =>
  mediaOf(context)
    .toSorted((a, b) => likesOf(b) - likesOf(a))
    .map(asHashtagMedia);

function mediaOf(context: EffectContext): StoredObject[] {
  searcher(context);
  return context.store.list(context.subject, 'media').toSorted((a, b) => b.createdAt - a.createdAt);
}

const likesOf = ({ fields }: StoredObject): number => Number(fields['like_count'] ?? 0);

/** Albums are shown without an address of their own; their items have them. */
function asHashtagMedia(media: StoredObject): StoredObject {
  const shown = asPublic(media);
  if (shown.fields['media_type'] !== 'CAROUSEL_ALBUM') return shown;
  return { ...shown, fields: without(shown.fields, 'media_url') };
}
