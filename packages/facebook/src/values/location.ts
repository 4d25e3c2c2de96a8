import { identifier, optional, record } from '@edgewalk/core';
import * as t from 'io-ts';

/** Where something is. */
export const Location = record('Location', {
  street: optional(t.string),
  zip: optional(t.string),
  city: optional(t.string),
  city_id: optional(identifier),
  region: optional(t.string),
  region_id: optional(identifier),
  state: optional(t.string),
  country: optional(t.string),
  country_code: optional(t.string),
  latitude: optional(t.number),
  longitude: optional(t.number),
  /** The id of the Page this place is inside of. */
  located_in: optional(identifier),
  name: optional(t.string),
});

/** A place: most often a Page with a location. Meta also answers places that have a name alone. */
export const Place = record('Place', {
  id: optional(identifier),
  name: optional(t.string),
  location: optional(Location),
  overall_rating: optional(t.number),
});
