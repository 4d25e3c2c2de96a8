import { identifier, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a product catalog. */
export const CatalogFields = record('Catalog', {
  catalog_id: optional(identifier),
  catalog_name: optional(t.string),
  shop_name: optional(t.string),
  product_count: optional(t.number),
});

/** A product catalog whose products the account may tag. */
export class Catalog extends row({
  name: 'Catalog',
  fields: CatalogFields,
  defaults: ['catalog_id', 'catalog_name', 'shop_name', 'product_count'],
}) {}
