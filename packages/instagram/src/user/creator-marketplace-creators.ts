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
  id: identifier,
  username: optional(t.string),
  biography: optional(t.string),
  country: optional(t.string),
  gender: optional(t.string),
  age_bucket: optional(t.string),
  email: optional(t.string),
  messaging_id: optional(identifier),
  portfolio_url: optional(t.string),
  profile_picture_url: optional(t.string),
  is_account_verified: optional(looseBoolean),
  is_paid_partnership_messages_enabled: optional(looseBoolean),
  onboarded_status: optional(looseBoolean),
  has_brand_partnership_experience: optional(looseBoolean),
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
  query: optional(t.string),
  username: optional(username),
  usernames: optional(t.array(username)),
  similar_to_creators: words,
  creator_age_bucket: words,
  creator_countries: words,
  creator_gender: genders,
  creator_interests: words,
  creator_min_followers: optional(t.number),
  creator_max_followers: optional(t.number),
  creator_min_engaged_accounts: optional(t.number),
  creator_max_engaged_accounts: optional(t.number),
  creator_follower_growth: optional(t.unknown),
  creator_latest_post_activity: optional(t.unknown),
  reels_interaction_rate: optional(t.unknown),
  has_public_contact_email: optional(t.boolean),
  show_onboarded_creators_only: optional(t.boolean),
  major_audience_age_bucket: words,
  major_audience_countries: words,
  major_audience_device_type: words,
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
