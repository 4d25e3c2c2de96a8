import * as ig from '@edgewalk/instagram';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import { effect, type EffectContext } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';

interface Liked {
  readonly media_id?: string | undefined;
  readonly comment_id?: string | undefined;
}

function likedObject({ store, params }: EffectContext<Liked>): StoredObject {
  const id = params.media_id ?? params.comment_id;
  if (id === undefined) throw invalid('One of the parameters media_id and comment_id is required');
  const target = store.get(id);
  const product = target?.fields['media_product_type'];
  const likeable = target?.node === 'Comment' || product === 'FEED' || product === 'REELS';
  if (!target || !likeable) throw unsupportedRequest('post', id);
  return target;
}

/** The accounts that liked something through the API. */
function fansOf({ fields }: StoredObject): Set<string> {
  const fans = fields['liked_by'] instanceof Set ? (fields['liked_by'] as Set<string>) : new Set<string>();
  fields['liked_by'] = fans;
  return fans;
}

function count({ fields }: StoredObject, by: number): void {
  fields['like_count'] = Number(fields['like_count'] ?? 0) + by;
}

/** Likes of media and comments. Liking twice counts once. */
export const likes = effect(ig.UserLikes, {
  create: (context) => {
    const target = likedObject(context);
    const fans = fansOf(target);
    if (!fans.has(context.subject.id)) count(target, 1);
    fans.add(context.subject.id);
  },
  delete: (context) => {
    const target = likedObject(context);
    if (fansOf(target).delete(context.subject.id)) count(target, -1);
  },
});
