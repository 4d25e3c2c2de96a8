import { edge, identifier, looseNumber, optional, pages, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';

/** The fields of a product catalog. */
export const CatalogFields = record('Catalog', {
  /** The id of the shop's catalog; there is at most one. */
  catalog_id: optional(identifier),
  /** The name of the catalog. */
  catalog_name: optional(t.string),
  /** The name of the shop. */
  shop_name: optional(t.string),
  /** How many products it has, whatever their review says. */
  product_count: optional(looseNumber),
});

/** A product catalog whose products the account may tag. */
export class Catalog extends row({
  name: 'Catalog',
  fields: CatalogFields,
  defaults: ['catalog_id', 'catalog_name', 'shop_name', 'product_count'],
}) {}

/**
 * `/{user}/available_catalogs`: the catalog of the account's shop.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/available_catalogs
 */
export class UserAvailableCatalogs extends edge({
  path: 'available_catalogs',
  node: () => Catalog,
  get: pages({ login: 'facebook', permissions: shopping }),
  create: unsupported('connect a catalog in Commerce Manager, then read it: api.user.availableCatalogs.get()'),
  update: unsupported('change the catalog in Commerce Manager, and read it: api.user.availableCatalogs.get()'),
  delete: unsupported('disconnect the catalog in Commerce Manager, and check: api.user.availableCatalogs.get()'),
}) {}
