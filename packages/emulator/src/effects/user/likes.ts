import { invalid, unsupportedRequest } from '../../errors.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, WriteEffect } from '../effect.js';
import { textOf } from '../params.js';

/** Likes a media or a comment. Liking twice counts once. */
export const createLike: WriteEffect = (context) => {
  const target = likedObject(context);
  const fans = fansOf(target);
  if (!fans.has(context.subject.id)) change(target, 1);
  fans.add(context.subject.id);
  return { success: true };
};

/** Takes a like back. */
export const deleteLike: WriteEffect = (context) => {
  const target = likedObject(context);
  if (fansOf(target).delete(context.subject.id)) change(target, -1);
  return { success: true };
};

function likedObject({ store, params }: EffectContext): StoredObject {
  const [media, comment] = [textOf(params, 'media_id'), textOf(params, 'comment_id')];
  const id = media ?? comment;
  if (id === undefined) throw invalid('One of the parameters media_id and comment_id is required');
  const target = store.get(id);
  const product = target?.fields['media_product_type'];
  const likeable = target?.node === 'Comment' || product === 'FEED' || product === 'REELS';
  if (!target || !likeable) throw unsupportedRequest('post', id);
  return target;
}

/** The accounts that liked something through the API. */
function fansOf({ fields }: StoredObject): Set<string> {
  const known = fields['liked_by'];
  if (known instanceof Set) return known as Set<string>;
  const fans = new Set<string>();
  fields['liked_by'] = fans;
  return fans;
}

function change({ fields }: StoredObject, by: number): void {
  fields['like_count'] = Number(fields['like_count'] ?? 0) + by;
}
