import { check, optional, pages, record, rootEdge, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Location } from './location.js';
import { tagLocations } from './permissions.js';

const between = (least: number, most: number) =>
  check(t.number, (value) => (value >= least && value <= most ? undefined : `write degrees from ${least} to ${most}`));

/** A place to look for: words, or a position with both coordinates. */
export const LocationSearchQuery = check(
  record('LocationSearchQuery', {
    /** Words of its name. */
    q: optional(t.string),
    /** The degrees north of the equator; together with `longitude`. */
    latitude: optional(between(-90, 90)),
    /** The degrees east of Greenwich; together with `latitude`. */
    longitude: optional(between(-180, 180)),
  }),
  ({ q, latitude, longitude }) => {
    if ((latitude === undefined) !== (longitude === undefined)) return 'give latitude and longitude, or neither';
    return q === undefined && latitude === undefined ? 'give q, or latitude and longitude' : undefined;
  },
);

/**
 * `/location_search`: places to tag in posts, by their name or near a position; 500 searches in 24 hours. Since May 2025.
 *
 * @example const [place] = (await api.locationSearch.get({ q: 'Blue Bottle Coffee' })).data;
 * @see https://developers.facebook.com/docs/threads/create-posts/location-tagging
 */
export class LocationSearch extends rootEdge({
  path: 'location_search',
  node: () => Location,
  get: pages({ params: LocationSearchQuery, paging: 'none', permissions: tagLocations }),
  create: unsupported("tag a post with a place: api.user.threads.create({ media_type: 'TEXT', text, location_id })"),
  update: unsupported('Meta keeps the places: read one with api.location(id).get()'),
  delete: unsupported('what was searched is counted for 24 hours: see it with api.user.publishingLimit.get()'),
}) {}
