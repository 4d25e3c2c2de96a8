import {
  identifier,
  looseBoolean,
  looseNumber,
  node,
  optional,
  read,
  record,
  Reference,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { readInstagram } from './permissions.js';

const count = optional(looseNumber);
const text = optional(t.string);
const yes = optional(looseBoolean);

/**
 * The fields of an Instagram account. There are several kinds with different fields: professional accounts have
 * `followers_count` and `profile_picture_url`, those created for a Page `followed_by_count` and `profile_pic`.
 */
export const InstagramAccountFields = record('InstagramAccount', {
  id: identifier,
  username: text,
  name: text,
  biography: text,
  follow_count: count,
  followed_by_count: count,
  followers_count: count,
  follows_count: count,
  has_profile_pic: yes,
  has_profile_picture: yes,
  ig_id: optional(identifier),
  ig_user_id: optional(identifier),
  is_private: yes,
  is_published: yes,
  legacy_instagram_user_id: optional(identifier),
  media_count: count,
  mini_shop_storefront: optional(Reference),
  owner_business: optional(Reference),
  profile_pic: text,
  profile_picture_url: text,
  shopping_product_tag_eligibility: yes,
  shopping_review_status: text,
  website: text,
});

const elsewhere =
  'only the Instagram app does that: see the accounts of a Page with fb.page(id).instagramAccounts.get()';

/**
 * An Instagram account that belongs to a Page. Its content is in `@edgewalk/instagram`.
 *
 * @see https://developers.facebook.com/docs/instagram-platform/instagram-graph-api/reference/ig-user
 */
export class InstagramAccount extends node({
  name: 'InstagramAccount',
  fields: InstagramAccountFields,
  defaults: ['id', 'username'],
  get: read({ permissions: readInstagram }),
  create: unsupported(elsewhere),
  update: unsupported(elsewhere),
  delete: unsupported(elsewhere),
}) {}
