import { identifier, looseNumber, optional, record } from '@edgewalk/core/declare';
import * as t from 'io-ts';

/** A location. */
export const Location = record('Location', {
  /** The street and number. */
  street: optional(t.string),
  /** The postal code. */
  zip: optional(t.string),
  /** The name of the city. */
  city: optional(t.string),
  /** The id of the city, which ads can target too. */
  city_id: optional(identifier),
  /** The name of the region. */
  region: optional(t.string),
  /** The id of the region, which ads can target too. */
  region_id: optional(identifier),
  /** The name of the state. */
  state: optional(t.string),
  /** The name of the country. */
  country: optional(t.string),
  /** The country, a two-letter code. */
  country_code: optional(t.string),
  /** The latitude in degrees. */
  latitude: optional(looseNumber),
  /** The longitude in degrees. */
  longitude: optional(looseNumber),
  /** The id of the Page that contains this place, such as a mall. */
  located_in: optional(identifier),
  /** The name of the place. */
  name: optional(t.string),
});

/** A place, mostly a Page with a location. Some places have only a name. */
export const Place = record('Place', {
  /** The id of the place's Page; absent where only a name was typed. */
  id: optional(identifier),
  /** The name of the place. */
  name: optional(t.string),
  /** The address and the coordinates. */
  location: optional(Location),
  /** The rating from 0 to 5; 0 where there are too few votes. */
  overall_rating: optional(looseNumber),
});
