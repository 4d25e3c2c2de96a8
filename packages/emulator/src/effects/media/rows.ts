import type { StoredObject } from '../../store.js';
import type { ListEffect, Row } from '../effect.js';
import { textOf } from '../params.js';

/** Who published a media together. */
export const listCollaborators: ListEffect = ({ subject }) => rowsIn(subject, 'collaborator_list');

/** The products on a media, with where they are on a photo. */
export const listProductTags: ListEffect = ({ store, subject }) => {
  const products = new Map(store.all('Product').map((one) => [String(one.fields['product_id']), one.fields]));
  return rowsIn(subject, 'product_tag_list').flatMap((tag) => {
    const product = products.get(String(tag['product_id']));
    return product ? [{ ...productTag(product), ...place(tag) }] : [];
  });
};

export function rowsIn({ fields }: StoredObject, name: string): Row[] {
  const rows = fields[name];
  return Array.isArray(rows) ? (rows as Row[]) : [];
}

const place = ({ x, y }: Row): Row => ({
  ...(x !== undefined && { x: Number(x) }),
  ...(y !== undefined && { y: Number(y) }),
});

function productTag(product: Row): Row {
  const price = textOf(product, 'price') ?? '';
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
