import { invalid, unsupportedRequest } from '../../errors.js';
import type { StoredObject } from '../../store.js';
import { checkProductTag } from '../container/validate.js';
import type { EffectContext, WriteEffect } from '../effect.js';
import { objectsOf, textOf } from '../params.js';
import { rowsIn } from './rows.js';

/** Adds product tags, or moves those that are there. `child_index` names an item of an album, the first being 0. */
export const createProductTags: WriteEffect = (context) => {
  const media = taggedMedia(context);
  const known = new Set(context.store.all('Product').map(({ fields }) => String(fields['product_id'])));
  const tags = objectsOf(context.params, 'updated_tags');
  for (const tag of tags) checkProductTag(tag, media.fields['media_type'] === 'IMAGE', known);
  const others = rowsIn(media, 'product_tag_list').filter((old) => !tags.some((tag) => isSame(tag, old)));
  media.fields['product_tag_list'] = [...others, ...tags];
  return { success: true };
};

/** Removes product tags. */
export const deleteProductTags: WriteEffect = (context) => {
  const media = taggedMedia(context);
  const gone = objectsOf(context.params, 'deleted_tags');
  media.fields['product_tag_list'] = rowsIn(media, 'product_tag_list').filter(
    (old) => !gone.some((tag) => isSame(tag, old)),
  );
  return { success: true };
};

const isSame = (one: Record<string, unknown>, other: Record<string, unknown>): boolean =>
  String(one['product_id']) === String(other['product_id']);

function taggedMedia({ store, subject, params }: EffectContext): StoredObject {
  const index = textOf(params, 'child_index');
  const isAlbum = subject.fields['media_type'] === 'CAROUSEL_ALBUM';
  if (index === undefined && isAlbum) throw invalid('The parameter child_index is required for an album');
  if (index === undefined) return subject;
  const child = store.list(subject, 'children')[Number(index)];
  if (!child) throw unsupportedRequest('post', subject.id);
  return child;
}
