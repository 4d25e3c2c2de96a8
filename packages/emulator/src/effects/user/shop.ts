import { invalid } from '../../errors.js';
import type { StoredObject } from '../../store.js';
import type { EffectContext, ListEffect, WriteEffect } from '../effect.js';
import { rowOf } from '../rows.js';
import { required, textOf } from '../params.js';

/** The products of a catalog, by a word of their names. */
export const searchProducts: ListEffect = ({ store, subject, params }) => {
  const id = required(params, 'catalog_id');
  const catalog = store.list(subject, 'available_catalogs').find((one) => one.id === id);
  if (!catalog) throw invalid('The catalog is not one of the account');
  const word = (textOf(params, 'q') ?? '').toLowerCase();
  return store
    .list(catalog, 'products')
    .filter(({ fields }) => String(fields['product_name']).toLowerCase().includes(word))
    .map(rowOf);
};

/** How a product's review went. */
export const listAppeal: ListEffect = (context) => [rowOf(productOf(context))];

/** Asks for another review of a rejected product. */
export const createAppeal: WriteEffect = (context) => {
  const { fields } = productOf(context);
  required(context.params, 'appeal_reason');
  if (fields['eligible_for_appeal'] !== true) throw invalid('The product is not eligible for an appeal');
  Object.assign(fields, { eligible_for_appeal: false, product_appeal_status: 'pending' });
  return { success: true };
};

function productOf({ store, params }: EffectContext): StoredObject {
  const id = required(params, 'product_id');
  const product = store.all('Product').find(({ fields }) => String(fields['product_id']) === id);
  if (!product) throw invalid('The product does not exist');
  return product;
}
