import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

// Meta returns the items as numbers, strings or objects, depending on the input.
const list = optional(t.array(t.unknown));

/** The audience of a post: who may see it, or who is more likely to. */
export const PostTargeting = record('PostTargeting', {
  /** The youngest age: 13, 15, 18, 21 or 25; any from 13 in `feed_targeting`. */
  age_min: optional(t.number),
  /** The oldest age, at most 65; in `feed_targeting`. */
  age_max: optional(t.number),
  /** 1 for men, 2 for women; both by default. */
  genders: list,
  /** The languages, by the keys of Meta's targeting search. */
  locales: list,
  /** The countries, two-letter codes. */
  countries: list,
  /** The regions, by key. */
  regions: list,
  /** The cities, by key. */
  cities: list,
  /** The postal codes, by key. */
  zips: list,
  /** Where people are. */
  geo_locations: optional(t.UnknownRecord),
  /** The ids of Pages or interests that people like; in `feed_targeting`. */
  interests: list,
  /** No longer used since 2018. */
  interested_in: list,
  /** 1 single, 2 in a relationship, 3 married, 4 engaged; in `feed_targeting`. */
  relationship_statuses: list,
  /** 1 high school, 2 undergraduate, 3 alum; in `feed_targeting`. */
  education_statuses: list,
  /** The years when people left college; in `feed_targeting`. */
  college_years: list,
});
