import { identifier, looseNumber, node, optional, read, record, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { tagLocations } from './permissions.js';

/** The fields of a place. */
export const LocationFields = record('Location', {
  /** The id of the place, for `location_id` of a new post. */
  id: identifier,
  /** The name of the place. */
  name: optional(t.string),
  /** The street and the number; absent where Meta does not know them. */
  address: optional(t.string),
  /** The city; absent where Meta does not know it. */
  city: optional(t.string),
  /** The country; absent where Meta does not know it. */
  country: optional(t.string),
  /** The degrees north of the equator. */
  latitude: optional(looseNumber),
  /** The degrees east of Greenwich. */
  longitude: optional(looseNumber),
  /** The postal code; absent where Meta does not know it. */
  postal_code: optional(t.string),
});

/**
 * A place that posts can be tagged with. Since May 2025.
 *
 * @see https://developers.facebook.com/docs/threads/reference/location
 */
export class Location extends node({
  name: 'Location',
  fields: LocationFields,
  defaults: ['id', 'name', 'address', 'city', 'country', 'latitude', 'longitude', 'postal_code'],
  get: read({ permissions: tagLocations }),
  create: unsupported('Meta keeps the places: find one with api.locationSearch.get({ q })'),
  update: unsupported('Meta keeps the places: read it with api.location(id).get()'),
  delete: unsupported('Meta keeps the places: leave it out of your posts, api.user.threads.create()'),
}) {}
