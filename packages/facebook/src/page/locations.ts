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
  /** The chain's own number for the branch. */
  store_number: t.number,
  /** The Page of the branch; Meta creates one by default. */
  location_page_id: optional(idText),
  /** The previous number, if it changes. */
  old_store_number: optional(t.number),
  /** Whether it is open round the clock. */
  always_open: yes,
  /** The URLs where delivery or pickup can be ordered. */
  delivery_and_pickup_option_info: optional(t.array(t.string)),
  /** What there is while it is open in another way: `{ ONLINE_SERVICES: true }`. */
  differently_open_offerings: optional(Offerings),
  /** The opening hours: `{ mon_1_open: '09:00', mon_1_close: '17:00' }`. */
  hours: optional(OpeningHours),
  /** Accepts the location even if coordinates and address do not agree. */
  ignore_warnings: yes,
  /** The address and the coordinates. */
  location: optional(NewLocation),
  /** The username of the branch's Page. */
  page_username: text,
  /** Whether it has closed for good. */
  permanently_closed: yes,
  /** The phone number. */
  phone: text,
  /** How an order is collected. */
  pickup_options: optional(t.array(oneOf('CURBSIDE', 'IN_STORE', 'OTHER'))),
  /** The ids of its categories. */
  place_topics: optional(t.array(idText)),
  /** How expensive it is. */
  price_range: optional(oneOf('$', '$$', '$$$', '$$$$', 'Unspecified')),
  /** The code of the branch within its chain. */
  store_code: text,
  /** What distinguishes the branch, such as a street. */
  store_location_descriptor: text,
  /** The name of the branch. */
  store_name: text,
  /** How it is open now. */
  temporary_status: optional(oneOf('DIFFERENTLY_OPEN', 'NO_DATA', 'OPERATING_AS_USUAL', 'TEMPORARILY_CLOSED')),
  /** The website. */
  website: text,
});

/** Branches to remove from the chain; their Pages stay. */
export const BranchRemoval = record('BranchRemoval', {
  /** The Pages of the branches. */
  location_page_ids: t.array(idText),
  /** The numbers of the branches. */
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
  /** Removes branches from the chain. */
  delete: remove(Success, { params: BranchRemoval, permissions: manageMetadata }),
}) {}
