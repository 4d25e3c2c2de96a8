import { identifier, looseBoolean, openEnum, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The state of Meta's review of a product; empty means not reviewed. */
export const ReviewStatus = openEnum('approved', 'rejected', 'pending', 'outdated', '');

const ProductVariant = record('ProductVariant', {
  product_id: optional(identifier),
  variant_name: optional(t.string),
});

/** The fields of a product in a catalog. Meta sends its ids as numbers; here they are strings. */
export const CatalogProductFields = record('CatalogProduct', {
  product_id: optional(identifier),
  merchant_id: optional(identifier),
  product_name: optional(t.string),
  image_url: optional(t.string),
  retailer_id: optional(identifier),
  review_status: optional(ReviewStatus),
  is_checkout_flow: optional(looseBoolean),
  product_variants: optional(t.array(ProductVariant)),
});

/** A product that may be tagged. */
export class CatalogProduct extends row({
  name: 'CatalogProduct',
  fields: CatalogProductFields,
  defaults: ['product_id', 'merchant_id', 'product_name', 'image_url', 'retailer_id', 'review_status'],
}) {}
