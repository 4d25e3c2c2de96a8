import { identifier, looseBoolean, openEnum, optional, record, row } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The state of Meta's review of a product; empty means not reviewed. */
export const ReviewStatus = openEnum('approved', 'rejected', 'pending', 'outdated', '');

const ProductVariant = record('ProductVariant', {
  /** The product id of the variant. */
  product_id: optional(identifier),
  /** The name of the variant; may be absent. */
  variant_name: optional(t.string),
});

/** The fields of a product in a catalog. Meta sends its ids as numbers; here they are strings. */
export const CatalogProductFields = record('CatalogProduct', {
  /** The id of the product, for product tags. */
  product_id: optional(identifier),
  /** The id of its seller. */
  merchant_id: optional(identifier),
  /** The name of the product. */
  product_name: optional(t.string),
  /** The URL of its picture. */
  image_url: optional(t.string),
  /** The seller's own id of the product (SKU). */
  retailer_id: optional(identifier),
  /** Meta's review: `approved` (its tags are shown), `outdated`, `pending` or `rejected`; empty without one. */
  review_status: optional(ReviewStatus),
  /** True if it is bought inside Instagram, false if on the seller's site. */
  is_checkout_flow: optional(looseBoolean),
  /** Its variants; absent when it has none. */
  product_variants: optional(t.array(ProductVariant)),
});

/** A product that may be tagged. */
export class CatalogProduct extends row({
  name: 'CatalogProduct',
  fields: CatalogProductFields,
  defaults: ['product_id', 'merchant_id', 'product_name', 'image_url', 'retailer_id', 'review_status'],
}) {}
