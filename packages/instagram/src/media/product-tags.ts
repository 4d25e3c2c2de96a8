import {
  check,
  edge,
  identifier,
  idText,
  looseBoolean,
  looseNumber,
  openEnum,
  optional,
  pages,
  post,
  record,
  remove,
  row,
  Success,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';

/** The fields of a product tag. */
export const ProductTagFields = record('ProductTag', {
  /** The id of the tagged product. */
  product_id: optional(identifier),
  /** The id of its seller. */
  merchant_id: optional(identifier),
  /** The name of the product. */
  name: optional(t.string),
  /** The price in words, such as `$3.50`. */
  price_string: optional(t.string),
  /** The price in a short form. */
  stripped_price_string: optional(t.string),
  /** The sale price in a short form; absent when there is no sale. */
  stripped_sale_price_string: optional(t.string),
  /** The URL of the product's picture. */
  image_url: optional(t.string),
  /** The review of the product: `approved`, `rejected`, `pending` or `outdated`; empty when there was none. */
  review_status: optional(openEnum('approved', 'rejected', 'pending', 'outdated', '')),
  /** True if it is bought inside Instagram, false if on the seller's site. */
  is_checkout: optional(looseBoolean),
  /** The distance from the left, as a fraction of the width from 0 to 1; images only. */
  x: optional(looseNumber),
  /** The distance from the top, as a fraction of the height from 0 to 1; images only. */
  y: optional(looseNumber),
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

const share = check(t.number, (value) =>
  value >= 0 && value <= 1 ? undefined : `write a share of the picture from 0 to 1, not ${value}`,
);

/** Products to tag. Images need `x` and `y`; videos take none. An existing tag is moved. */
export const ProductTagging = record('ProductTagging', {
  /** The tags to add or to move: 20 on a post and 30 on a reel, in all. */
  updated_tags: t.array(
    record('NewProductTag', {
      /** The id of the product; each product has one tag. */
      product_id: idText,
      /** The distance from the left, as a fraction of the width from 0 to 1; images only. */
      x: optional(share),
      /** The distance from the top, as a fraction of the height from 0 to 1; images only. */
      y: optional(share),
    }),
  ),
  /** Which child of an album is meant, probably counted from 0. */
  child_index: optional(t.number),
});

/** Product tags to remove. */
export const ProductUntagging = record('ProductUntagging', {
  /** The tags to remove. */
  deleted_tags: t.array(
    record('OldProductTag', {
      /** The id of the product. */
      product_id: idText,
      /** The id of its seller, as the tag has it. */
      merchant_id: optional(idText),
    }),
  ),
  /** Which child of an album is meant, probably counted from 0. */
  child_index: optional(t.number),
});

const facts = { login: 'facebook', repeatable: true, permissions: shopping } as const;

/**
 * `/{ig-media}/product_tags`: the products tagged in a media.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-media/product_tags
 */
export class MediaProductTags extends edge({
  path: 'product_tags',
  node: () => ProductTag,
  get: pages({ login: 'facebook', permissions: shopping }),
  /** Tags products. */
  create: post(ProductTagging, Success, facts),
  /** Moves tags: the same request as `create`. */
  update: post(ProductTagging, Success, facts),
  /** Removes tags. Meta documented it until 2024; its current documentation leaves it out. */
  delete: remove(Success, { params: ProductUntagging, login: 'facebook', permissions: shopping }),
}) {}
