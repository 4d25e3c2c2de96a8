import * as ig from '@edgewalk/instagram';
import { invalid } from '../../errors/failure.js';
import { effect } from '../../graph/effect.js';
import { rowOf } from '../../graph/rows.js';
import type { Store, StoredObject } from '../../world/store.js';

function productOf(store: Store, id: string): StoredObject {
  const product = store.all('Product').find(({ fields }) => String(fields['product_id']) === id);
  if (!product) throw invalid('The product does not exist');
  return product;
}

/** Catalogs, their products, and appeals against a rejection. */
export const shop = [
  effect(ig.UserCatalogProductSearch, {
    list: ({ store, subject, params: { catalog_id: id, q = '' } }) => {
      const catalog = store.list(subject, 'available_catalogs').find((one) => one.id === id);
      if (!catalog) throw invalid('The catalog is not one of the account');
      return store
        .list(catalog, 'products')
        .filter(({ fields }) => String(fields['product_name']).toLowerCase().includes(q.toLowerCase()))
        .map(rowOf);
    },
  }),
  effect(ig.UserProductAppeal, {
    list: ({ store, params }) => [rowOf(productOf(store, params.product_id))],
    create: ({ store, params }) => {
      const { fields } = productOf(store, params.product_id);
      if (fields['eligible_for_appeal'] !== true) throw invalid('The product is not eligible for an appeal');
      Object.assign(fields, { eligible_for_appeal: false, product_appeal_status: 'pending' });
    },
  }),
];
