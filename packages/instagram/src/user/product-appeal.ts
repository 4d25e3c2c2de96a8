import { edge, pages, post, record, Success, unsupported, idText } from '@edgewalk/core';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';
import { ProductAppeal } from '../product-appeal.js';

/** The product whose review is asked for. */
export const ProductAppealQuery = record('ProductAppealQuery', { product_id: idText });

/** An appeal against the rejection of a product. */
export const NewProductAppeal = record('NewProductAppeal', { product_id: idText, appeal_reason: t.string });

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
  update: unsupported(
    'an appeal stays as it was made: follow it with api.user.productAppeal.get({ product_id })',
  ),
  delete: unsupported(
    'an appeal cannot be taken back: follow it with api.user.productAppeal.get({ product_id })',
  ),
}) {}
