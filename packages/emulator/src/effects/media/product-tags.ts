import * as ig from '@edgewalk/instagram';
import { invalid, unsupportedRequest } from '../../errors/failure.js';
import { publishingFailure } from '../../errors/publishing.js';
import { type ContextOf, effect, type EffectContext, type Row } from '../../graph/effect.js';
import type { StoredObject } from '../../world/store.js';
import { rowsIn, textIn } from '../../world/values.js';
import { checkProductTag } from '../container/validate.js';

const listPath = 'product_tag_list';

/** The products on a media, with where they are on a photo. */
function listTags({ store, subject }: EffectContext): Row[] {
  const products = new Map(store.all('Product').map((one) => [String(one.fields['product_id']), one.fields]));
  return rowsIn(subject.fields, listPath).flatMap((tag) => {
    const product = products.get(String(tag['product_id']));
    return product ? [{ ...productTag(product), ...positionOf(tag) }] : [];
  });
}

const positionOf = ({ x, y }: Row): Row => ({
  ...(x !== undefined && { x: Number(x) }),
  ...(y !== undefined && { y: Number(y) }),
});

function productTag(product: Row): Row {
  const price = textIn(product, 'price') ?? '';
  return {
    product_id: product['product_id'],
    merchant_id: product['merchant_id'],
    name: product['product_name'],
    price_string: price,
    image_url: product['image_url'],
    review_status: product['review_status'],
    is_checkout: product['is_checkout_flow'],
    stripped_price_string: price.replace('.00', ''),
    stripped_sale_price_string: price.replace('.00', ''),
  };
}

/** Adds product tags, or moves those that are there. */
function addTags(context: ContextOf<typeof ig.MediaProductTags, 'create'>): void {
  const media = taggedMedia(context);
  const productIds = new Set(context.store.all('Product').map(({ fields }) => String(fields['product_id'])));
  const tags: readonly Row[] = context.params.updated_tags;
  const isImage = media.fields['media_type'] === 'IMAGE';
  for (const one of tags) checkProductTag(one, isImage, productIds);
  // Only a container may leave the place to Instagram.
  if (isImage && tags.some((one) => one['x'] === undefined)) throw publishingFailure(2207036);
  media.fields[listPath] = [...withoutTags(media, tags), ...tags];
}

const withoutTags = ({ fields }: StoredObject, tags: readonly Row[]): Row[] =>
  rowsIn(fields, listPath).filter(
    (old) => !tags.some((one) => String(one['product_id']) === String(old['product_id'])),
  );

/** `child_index` names an item of an album, the first being 0. */
function taggedMedia({
  store,
  subject,
  params: { child_index: index },
}: EffectContext<{ readonly child_index?: number | undefined }>): StoredObject {
  const isAlbum = subject.fields['media_type'] === 'CAROUSEL_ALBUM';
  if (index === undefined && isAlbum) throw invalid('The parameter child_index is required for an album');
  if (index === undefined) return subject;
  const child = store.list(subject, 'children')[index];
  if (!child) throw unsupportedRequest('post', subject.id);
  return child;
}

export const productTags = effect(ig.MediaProductTags, {
  list: listTags,
  create: addTags,
  update: addTags,
  delete: (context) => {
    const media = taggedMedia(context);
    media.fields[listPath] = withoutTags(media, context.params.deleted_tags);
  },
});
