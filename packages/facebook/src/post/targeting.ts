import { optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

// Meta returns the items as numbers, strings or objects, depending on the input.
const list = optional(t.array(t.unknown));

/** The audience of a post: who may see it, or who is more likely to. */
export const PostTargeting = record('PostTargeting', {
  age_min: optional(t.number),
  age_max: optional(t.number),
  genders: list,
  locales: list,
  countries: list,
  regions: list,
  cities: list,
  zips: list,
  geo_locations: optional(t.UnknownRecord),
  interests: list,
  interested_in: list,
  relationship_statuses: list,
  education_statuses: list,
  college_years: list,
});
