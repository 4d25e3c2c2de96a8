import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A location. */
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
  latitude: optional(looseNumber),
  longitude: optional(looseNumber),
  /** The id of the Page that contains this location. */
  located_in: optional(identifier),
  name: optional(t.string),
});

/** A place, mostly a Page with a location. Some places have only a name. */
export const Place = record('Place', {
  id: optional(identifier),
  name: optional(t.string),
  location: optional(Location),
  overall_rating: optional(looseNumber),
});
