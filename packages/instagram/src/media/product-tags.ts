import { check, edge, optional, pages, post, record, remove, Success, idText } from '@edgewalk/core';
import * as t from 'io-ts';
import { shopping } from '../permissions.js';
import { ProductTag } from '../product-tag.js';

const share = check(t.number, (value) =>
  value >= 0 && value <= 1 ? undefined : `write a share of the picture from 0 to 1, not ${value}`,
);

/** Products to tag. Images need `x` and `y`; videos take none. A tag that is there already is moved. */
export const ProductTagging = record('ProductTagging', {
  updated_tags: t.array(
    record('NewProductTag', { product_id: idText, x: optional(share), y: optional(share) }),
  ),
  /** Which item of an album, from 0. */
  child_index: optional(t.number),
});

/** Product tags to take away. */
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
  /** Takes tags away. Meta documented it until 2024; its current descriptions leave it out. */
  delete: remove(Success, { params: ProductUntagging, login: 'facebook', permissions: shopping }),
}) {}
