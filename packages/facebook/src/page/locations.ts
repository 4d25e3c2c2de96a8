import {
  Acknowledged,
  edge,
  idText,
  pages,
  post,
  record,
  remove,
  Success,
  unsupported,
} from '@edgewalk/core';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { manageMetadata } from '../permissions.js';
import { NewBranch } from './new-location.js';

/** Branches to take out of the chain: their Pages stay. */
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
  /** Adds a branch, or changes the one of that number. */
  create: post(NewBranch, Acknowledged, { repeatable: true, permissions: manageMetadata }),
  update: unsupported('write to the same number: fb.page(id).locations.create({ store_number, phone })'),
  delete: remove(Success, { params: BranchRemoval, permissions: manageMetadata }),
}) {}
