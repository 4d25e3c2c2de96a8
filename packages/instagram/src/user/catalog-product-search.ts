import { edge, idText, optional, pages, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';
import { CatalogProduct } from '../rows/catalog-product.js';

/** The catalog and the search query; without a query everything is listed. */
export const CatalogProductQuery = record('CatalogProductQuery', {
  /** The catalog of the account's shop: api.user.availableCatalogs.get(). */
  catalog_id: idText,
  /** Words in the name or the SKU; without them, all products that may be tagged. */
  q: optional(t.string),
});

/**
 * `/{user}/catalog_product_search`: products of a catalog that may be tagged.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/catalog_product_search
 */
export class UserCatalogProductSearch extends edge({
  path: 'catalog_product_search',
  node: () => CatalogProduct,
  get: pages({ params: CatalogProductQuery, login: 'facebook', permissions: shopping }),
  create: unsupported(
    'add products in Commerce Manager, then find them: api.user.catalogProductSearch.get({ catalog_id })',
  ),
  update: unsupported(
    'change products in Commerce Manager, then find them: api.user.catalogProductSearch.get({ catalog_id })',
  ),
  delete: unsupported(
    'remove products in Commerce Manager, and check: api.user.catalogProductSearch.get({ catalog_id })',
  ),
}) {}
