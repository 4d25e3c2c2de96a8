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
  product_id: optional(identifier),
  merchant_id: optional(identifier),
  name: optional(t.string),
  price_string: optional(t.string),
  stripped_price_string: optional(t.string),
  stripped_sale_price_string: optional(t.string),
  image_url: optional(t.string),
  /** Empty if the product was not reviewed. */
  review_status: optional(openEnum('approved', 'rejected', 'pending', 'outdated', '')),
  is_checkout: optional(looseBoolean),
  /** The distance from the left, from 0 to 1. */
  x: optional(looseNumber),
  /** The distance from the top, from 0 to 1. */
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
  updated_tags: t.array(record('NewProductTag', { product_id: idText, x: optional(share), y: optional(share) })),
  /** The index of the item in an album, from 0. */
  child_index: optional(t.number),
});

/** Product tags to remove. */
export const ProductUntagging = record('ProductUntagging', {
  deleted_tags: t.array(record('OldProductTag', { product_id: idText, merchant_id: optional(idText) })),
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
