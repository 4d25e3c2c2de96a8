import { edge, Id, identifier, optional, pages, post, record, row, unsupported } from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { advertise } from '../permissions.js';

/** A dataset that receives the account's conversion events. */
export class Dataset extends row({
  name: 'Dataset',
  fields: record('Dataset', {
    /** The id of the dataset that receives the account's conversion events. */
    id: identifier,
    /** The name of the dataset. */
    name: optional(t.string),
  }),
  defaults: ['id', 'name'],
}) {}

/** A dataset to create; Meta names it by default. */
export const NewDataset = record('NewDataset', {
  /** The name; by default Meta chooses one. */
  dataset_name: optional(t.string),
});

/**
 * `/{user}/dataset`: the dataset that receives the account's conversion events.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/shadow-ig-user
 */
export class UserDataset extends edge({
  path: 'dataset',
  node: () => Dataset,
  defaults: ['id'],
  get: pages({ paging: 'none', login: 'facebook', permissions: advertise }),
  /** Creates the dataset, or returns the existing one. */
  create: post(NewDataset, Id, { login: 'facebook', repeatable: true, permissions: advertise }),
  update: unsupported('change it in Events Manager, and read it: api.user.dataset.get()'),
  delete: unsupported('remove it in Events Manager, and check: api.user.dataset.get()'),
}) {}
