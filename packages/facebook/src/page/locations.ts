import {
  Acknowledged,
  edge,
  idText,
  oneOf,
  optional,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { manageMetadata } from '../permissions.js';
import { NewLocation, Offerings, OpeningHours } from './venue-update.js';

const text = optional(t.string);
const yes = optional(t.boolean);

/** A branch to add to the chain or to change, identified by its store number. */
export const NewBranch = record('NewBranch', {
  /** The chain's own number for it. */
  store_number: t.number,
  /** The Page of the branch; Meta creates one by default. */
  location_page_id: optional(idText),
  /** The previous number, if it changes. */
  old_store_number: optional(t.number),
  always_open: yes,
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  differently_open_offerings: optional(Offerings),
  hours: optional(OpeningHours),
  /** Accepts the location even if coordinates and address do not agree. */
  ignore_warnings: yes,
  location: optional(NewLocation),
  page_username: text,
  permanently_closed: yes,
  phone: text,
  pickup_options: optional(t.array(oneOf('CURBSIDE', 'IN_STORE', 'OTHER'))),
  /** The ids of its categories. */
  place_topics: optional(t.array(idText)),
  price_range: optional(oneOf('$', '$$', '$$$', '$$$$', 'Unspecified')),
  store_code: text,
  store_location_descriptor: text,
  store_name: text,
  temporary_status: optional(oneOf('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  website: text,
});

/** Branches to remove from the chain; their Pages stay. */
export const BranchRemoval = record('BranchRemoval', {
  location_page_ids: t.array(idText),
  store_numbers: t.array(t.number),
});

/**
 * `/{page}/locations`: the branches of a chain.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/page/locations
 */
export class PageLocations extends edge({
  path: 'locations',
  node: () => Page,
  defaults: ['id', 'name', 'location', 'store_number', 'store_location_descriptor'],
  get: pages({ permissions: manageMetadata }),
  /** Adds a branch, or changes the one with that number. */
  create: post(NewBranch, Acknowledged, { repeatable: true, permissions: manageMetadata }),
  update: unsupported('write to the same number: fb.page(id).locations.create({ store_number, phone })'),
  delete: remove(Success, { params: BranchRemoval, permissions: manageMetadata }),
}) {}
