import { identifier, looseBoolean, looseNumber, openEnum, optional, record, Reference } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** The fields of a professional account that anyone may read. */
export const publicFields = {
  /** The id of the professional account; with Instagram Login it is scoped to the app, see `user_id`. */
  id: identifier,
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The name shown on the profile; absent when there is none. */
  name: optional(t.string),
  /** The text of the profile; absent when it is empty. */
  biography: optional(t.string),
  /** The link of the profile, as a URL; absent when there is none. */
  website: optional(t.string),
  /** The URL of the profile picture, signed and short-lived; absent when there is none. */
  profile_picture_url: optional(t.string),
  /** How many accounts follow this one. */
  followers_count: optional(looseNumber),
  /** How many accounts this one follows. */
  follows_count: optional(looseNumber),
  /** How many media the account has published. */
  media_count: optional(looseNumber),
} as const;

/** The fields of the account that the token speaks for. */
export const UserFields = record('User', {
  ...publicFields,
  /** The id of the professional account, 17841…, as webhooks give it. Instagram Login only. */
  user_id: optional(identifier, { login: 'instagram' }),
  /** `BUSINESS` or `MEDIA_CREATOR`, for a business or a creator. Instagram Login only. */
  account_type: optional(openEnum('BUSINESS', 'MEDIA_CREATOR'), { login: 'instagram' }),
  /** The numeric id of Instagram's retired API; use `id`. Facebook Login only. */
  ig_id: optional(identifier, { login: 'facebook' }),
  /** The id that the Marketing API used up to v21.0. Facebook Login only. */
  legacy_instagram_user_id: optional(identifier, { login: 'facebook' }),
  /** Whether the account has a profile picture. Facebook Login only. */
  has_profile_pic: optional(looseBoolean, { login: 'facebook' }),
  /** Whether the account is published. Facebook Login only. */
  is_published: optional(looseBoolean, { login: 'facebook' }),
  /** Whether the account has an Instagram Shop and may tag products. Facebook Login only. */
  shopping_product_tag_eligibility: optional(looseBoolean, { login: 'facebook' }),
  /** The state of the review of the shop; Meta does not document the words. Facebook Login only. */
  shopping_review_status: optional(t.string, { login: 'facebook' }),
  /** The business portfolio that seems to own the account; absent when there is none. Facebook Login only. */
  owner_business: optional(Reference, { login: 'facebook' }),
  /** The storefront of the account's shop; Meta does not document its members. Facebook Login only. */
  mini_shop_storefront: optional(t.UnknownRecord, { login: 'facebook' }),
});

/** The fields of an account found by its username. */
export const DiscoveredUserFields = record('DiscoveredUser', {
  ...publicFields,
  /** The numeric id of Instagram's retired API; seen in recorded answers. */
  ig_id: optional(identifier),
});
