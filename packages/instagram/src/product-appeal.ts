import { identifier, known, optional, record, row } from '@edgewalk/core';
import * as t from 'io-ts';
import { ReviewStatus } from './catalog-product.js';

/** The fields of a product's review and appeal. */
export const ProductAppealFields = record('ProductAppeal', {
  product_id: optional(identifier),
  review_status: optional(ReviewStatus),
  eligible_for_appeal: optional(t.boolean),
  product_appeal_status: optional(known('approved', 'rejected', 'pending', '')),
  rejection_reasons: optional(t.array(t.string)),
});

/** How the review of a product stands, and the appeal against it. */
export class ProductAppeal extends row({
  name: 'ProductAppeal',
  fields: ProductAppealFields,
  defaults: ['product_id', 'review_status', 'eligible_for_appeal', 'product_appeal_status'],
}) {}
