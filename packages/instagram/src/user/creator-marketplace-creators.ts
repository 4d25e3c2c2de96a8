import {
  edge,
  identifier,
  looseBoolean,
  oneOf,
  optional,
  pages,
  record,
  row,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { discoverCreators } from '../permissions.js';
import { CreatorInsights } from '../creator/insights.js';
import { CreatorBrandedContentMedia, CreatorPastPartnershipAdsMedia, CreatorRecentMedia } from '../creator/media.js';
import { username } from '../values/username.js';

/** The fields of a creator. */
export const CreatorFields = record('Creator', {
  /** The account id of the creator. */
  id: identifier,
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The text of the profile. */
  biography: optional(t.string),
  /** The country where the creator lives, a two-letter code. */
  country: optional(t.string),
  /** The gender; only of creators who have joined the marketplace. */
  gender: optional(t.string),
  /** The range of the age, such as `18-24`; only of creators who have joined. */
  age_bucket: optional(t.string),
  /** The public e-mail address; absent when there is none. */
  email: optional(t.string),
  /** An id to write to the creator with, as it seems; Meta does not document it. */
  messaging_id: optional(identifier),
  /** The address of the portfolio; absent when there is none. */
  portfolio_url: optional(t.string),
  /** The URL of the picture; absent when there is none. Since 2026-03-30. */
  profile_picture_url: optional(t.string),
  /** Whether the account is verified. */
  is_account_verified: optional(looseBoolean),
  /** Probably whether the creator takes messages about partnerships. */
  is_paid_partnership_messages_enabled: optional(looseBoolean),
  /** Whether the creator has joined the marketplace. */
  onboarded_status: optional(looseBoolean),
  /** Whether there was a partnership in the last year; only in a query by `username`. */
  has_brand_partnership_experience: optional(looseBoolean),
  /** The brands of the last year; only in a query by `username`. */
  past_brand_partnership_partners: optional(t.array(t.string)),
});

/** A creator in Instagram's creator marketplace. */
export class Creator extends row({
  name: 'Creator',
  fields: CreatorFields,
  defaults: ['id', 'username', 'biography', 'country', 'is_account_verified'],
}) {
  /** Metrics of the creator, inside `fields`: `{ insights: { metrics: 'creator_reach', breakdown: 'follow_type' } }`. */
  get insights(): CreatorInsights {
    return this.edge(CreatorInsights);
  }
  /** The latest media, 30 at most, inside `fields` of a query by `username`. */
  get recentMedia(): CreatorRecentMedia {
    return this.edge(CreatorRecentMedia);
  }
  /** The latest posts with a paid partnership, 30 at most, inside `fields` of a query by `username`. */
  get brandedContentMedia(): CreatorBrandedContentMedia {
    return this.edge(CreatorBrandedContentMedia);
  }
  /** Partnership ads of the last year, inside `fields` of a query by `username`. */
  get pastPartnershipAdsMedia(): CreatorPastPartnershipAdsMedia {
    return this.edge(CreatorPastPartnershipAdsMedia);
  }
}

const words = optional(t.array(t.string));
const genders = optional(t.array(oneOf('female', 'male', 'custom', 'unknown')));

/** Which creators to find: by name, by profile, by audience. Countries are two-letter codes. */
export const CreatorsQuery = record('CreatorsQuery', {
  /** Words to find creators by; not together with `similar_to_creators`. */
  query: optional(t.string),
  /** One creator by username, without other filters; also accounts outside the marketplace. */
  username: optional(username),
  /** Several creators by username, as Meta's spec has it. */
  usernames: optional(t.array(username)),
  /** The usernames of up to 5 creators to find similar ones of; not together with `query`. */
  similar_to_creators: words,
  /** The age: `18_to_24`, `25_to_34`, `35_to_44`, `45_to_54`, `55_to_64`, `65_and_above`. */
  creator_age_bucket: words,
  /** The countries where creators live, two-letter codes. */
  creator_countries: words,
  /** The gender of the creator. */
  creator_gender: genders,
  /** Up to 5 topics, such as `FASHION`, `BEAUTY` or `TRAVEL_AND_LEISURE_ACTIVITIES`. */
  creator_interests: words,
  /** The fewest followers: 0, 10000, 25000, 50000, 75000 or 100000. */
  creator_min_followers: optional(t.number),
  /** The most followers: 10000, 25000, 50000, 75000 or 100000; not below the fewest. */
  creator_max_followers: optional(t.number),
  /** The fewest engaged accounts: 0, 2000, 10000, 50000 or 100000. */
  creator_min_engaged_accounts: optional(t.number),
  /** The most engaged accounts: 2000, 10000, 50000 or 100000. */
  creator_max_engaged_accounts: optional(t.number),
  /** The growth in 30 days among similar creators: `top_10_percent`, `top_30_percent`, `top_50_percent`. */
  creator_follower_growth: optional(t.unknown),
  /** The latest post: `last_7_days`, `last_30_days` or `last_90_days`. */
  creator_latest_post_activity: optional(t.unknown),
  /** The share of plays with an interaction; Meta does not document the form. */
  reels_interaction_rate: optional(t.unknown),
  /** Only creators with a public e-mail address, as Meta's spec has it. */
  has_public_contact_email: optional(t.boolean),
  /** Only creators who have joined the marketplace, as Meta's spec has it. */
  show_onboarded_creators_only: optional(t.boolean),
  /** The main age of the audience, in the words of `creator_age_bucket`. */
  major_audience_age_bucket: words,
  /** The main countries of the audience, two-letter codes. */
  major_audience_countries: words,
  /** The main device of the audience: `ios` or `android`. */
  major_audience_device_type: words,
  /** The main gender of the audience. */
  major_audience_gender: genders,
});

/**
 * `/{user}/creator_marketplace_creators`: creators that a brand may work with.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserCreatorMarketplaceCreators extends edge({
  path: 'creator_marketplace_creators',
  node: () => Creator,
  get: pages({ params: CreatorsQuery, login: 'facebook', permissions: discoverCreators }),
  create: unsupported('creators join by themselves: find them with api.user.creatorMarketplaceCreators.get({ query })'),
  update: unsupported(
    'creators describe themselves: find them with api.user.creatorMarketplaceCreators.get({ query })',
  ),
  delete: unsupported(
    'creators leave by themselves: find them with api.user.creatorMarketplaceCreators.get({ query })',
  ),
}) {}
