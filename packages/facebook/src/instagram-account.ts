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
  /** The id of the account. */
  id: identifier,
  /** The username, without `@`. */
  username: text,
  /** The display name. */
  name: text,
  /** The text of the profile. */
  biography: text,
  /** How many accounts it follows; of accounts created for a Page. */
  follow_count: count,
  /** How many followers it has; of accounts created for a Page. */
  followed_by_count: count,
  /** How many followers it has; of professional accounts. */
  followers_count: count,
  /** How many accounts it follows; of professional accounts. */
  follows_count: count,
  /** Whether it has a picture; of accounts created for a Page. */
  has_profile_pic: yes,
  /** Whether it has a picture; of professional accounts. */
  has_profile_picture: yes,
  /** An older id of the account; the Instagram API takes `id` instead. */
  ig_id: optional(identifier),
  /** An older id of the account; the Instagram API takes `id` instead. */
  ig_user_id: optional(identifier),
  /** Whether the account is private. */
  is_private: yes,
  /** Whether the account is visible. */
  is_published: yes,
  /** An older id of the account; the Instagram API takes `id` instead. */
  legacy_instagram_user_id: optional(identifier),
  /** How many posts it has. */
  media_count: count,
  /** Its storefront. */
  mini_shop_storefront: optional(Reference),
  /** The business portfolio that owns it. */
  owner_business: optional(Reference),
  /** The URL of the picture, of accounts created for a Page; expires. */
  profile_pic: text,
  /** The URL of the picture, of professional accounts; expires. */
  profile_picture_url: text,
  /** Whether it may tag products. */
  shopping_product_tag_eligibility: yes,
  /** The state of Meta's review of its shop. */
  shopping_review_status: text,
  /** The website in the profile. */
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
