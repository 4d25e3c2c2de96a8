import { identifier, known, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';

/** The fields of a product tag. */
export const ProductTagFields = record('ProductTag', {
  product_id: optional(identifier),
  merchant_id: optional(identifier),
  name: optional(t.string),
  price_string: optional(t.string),
  stripped_price_string: optional(t.string),
  stripped_sale_price_string: optional(t.string),
  image_url: optional(t.string),
  /** Empty where the product was not reviewed. */
  review_status: optional(known('approved', 'rejected', 'pending', 'outdated', '')),
  is_checkout: optional(t.boolean),
  /** From the left, as a share of the width. */
  x: optional(t.number),
  /** From the top, as a share of the height. */
  y: optional(t.number),
});

/** A product that is tagged in a media. */
export class ProductTag extends row({
  name: 'ProductTag',
  fields: ProductTagFields,
  defaults: [
    'product_id',
    'merchant_id',
    'name',
    'price_string',
    'image_url',
    'review_status',
    'is_checkout',
    'x',
    'y',
  ],
}) {}
