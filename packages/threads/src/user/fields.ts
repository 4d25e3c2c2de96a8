import { identifier, looseBoolean, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A keyword that was searched for lately. */
const RecentKeyword = record('RecentKeyword', {
  /** The text of the search. */
  query: optional(t.string),
  /** When it was searched for, in unix seconds, as it seems. */
  timestamp: optional(looseNumber),
});

/** The fields of a profile. */
export const UserFields = record('User', {
  /** The id of the profile, scoped to the app. */
  id: identifier,
  /** The username, without the `@`. */
  username: optional(t.string),
  /** The display name; absent when there is none. */
  name: optional(t.string),
  /** The URL of the picture, signed and short-lived. */
  threads_profile_picture_url: optional(t.string),
  /** The text of the profile; absent when there is none. */
  threads_biography: optional(t.string),
  /** Whether the profile has the blue badge. Since July 2025. */
  is_verified: optional(looseBoolean),
  /** The keywords that were searched for in the last 7 days. */
  recently_searched_keywords: optional(t.array(RecentKeyword)),
  /** Whether its posts may be limited to countries: `allowlisted_country_codes`. */
  is_eligible_for_geo_gating: optional(looseBoolean),
});
