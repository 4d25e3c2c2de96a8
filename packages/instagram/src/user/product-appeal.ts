import {
  edge,
  identifier,
  idText,
  looseBoolean,
  openEnum,
  optional,
  pages,
  post,
  record,
  row,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';
import { ReviewStatus } from '../rows/catalog-product.js';

/** The fields of a product's review and appeal. */
export const ProductAppealFields = record('ProductAppeal', {
  /** The id of the product. */
  product_id: optional(identifier),
  /**
   * The review: `approved`, `rejected`, `pending` or `outdated` (edited since); empty or `no_review` without
   * one.
   */
  review_status: optional(ReviewStatus),
  /** Whether the decision can be appealed. */
  eligible_for_appeal: optional(looseBoolean),
  /** The state of the appeal; empty when there is none. */
  product_appeal_status: optional(openEnum('approved', 'rejected', 'pending', '')),
  /** The reasons of the rejection, in words. */
  rejection_reasons: optional(t.array(t.string)),
});

/** The state of a product's review, and of the appeal against it. */
export class ProductAppeal extends row({
  name: 'ProductAppeal',
  fields: ProductAppealFields,
  defaults: ['product_id', 'review_status', 'eligible_for_appeal', 'product_appeal_status'],
}) {}

/** The product whose review to read. */
export const ProductAppealQuery = record('ProductAppealQuery', {
  /** The id of the product whose review to read. */
  product_id: idText,
});

/** An appeal against the rejection of a product. */
export const NewProductAppeal = record('NewProductAppeal', {
  /** The id of the rejected product. */
  product_id: idText,
  /** Why the product should be approved. */
  appeal_reason: t.string,
});

/**
 * `/{user}/product_appeal`: the review of a product, and appeals against it.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user/product_appeal
 */
export class UserProductAppeal extends edge({
  path: 'product_appeal',
  node: () => ProductAppeal,
  get: pages({ params: ProductAppealQuery, paging: 'none', login: 'facebook', permissions: shopping }),
  /** Appeals against the rejection of a product. */
  create: post(NewProductAppeal, Success, { login: 'facebook', permissions: shopping }),
  update: unsupported('an appeal stays as it was made: follow it with api.user.productAppeal.get({ product_id })'),
  delete: unsupported('an appeal cannot be taken back: follow it with api.user.productAppeal.get({ product_id })'),
}) {}
