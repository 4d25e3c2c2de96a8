import { identifier, looseBoolean, looseNumber, openEnum, optional, record, Reference } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a professional account that anyone may read. */
export const publicFields = {
  id: identifier,
  username: optional(t.string),
  name: optional(t.string),
  biography: optional(t.string),
  /** Absent when empty. */
  website: optional(t.string),
  /** Absent when there is none. */
  profile_picture_url: optional(t.string),
  followers_count: optional(looseNumber),
  follows_count: optional(looseNumber),
  media_count: optional(looseNumber),
} as const;

/** The fields of the account that the token speaks for. */
export const UserFields = record('User', {
  ...publicFields,
  /** The professional account's id; `id` is scoped to the app. */
  user_id: optional(identifier, { login: 'instagram' }),
  account_type: optional(openEnum('BUSINESS', 'MEDIA_CREATOR'), { login: 'instagram' }),
  /** The id of the retired API. */
  ig_id: optional(identifier, { login: 'facebook' }),
  legacy_instagram_user_id: optional(identifier, { login: 'facebook' }),
  has_profile_pic: optional(looseBoolean, { login: 'facebook' }),
  is_published: optional(looseBoolean, { login: 'facebook' }),
  shopping_product_tag_eligibility: optional(looseBoolean, { login: 'facebook' }),
  shopping_review_status: optional(t.string, { login: 'facebook' }),
  owner_business: optional(Reference, { login: 'facebook' }),
  mini_shop_storefront: optional(t.UnknownRecord, { login: 'facebook' }),
});

/** The fields of an account found by its username. */
export const DiscoveredUserFields = record('DiscoveredUser', {
  ...publicFields,
  /** The id of the retired API; seen in recorded answers. */
  ig_id: optional(identifier),
});
