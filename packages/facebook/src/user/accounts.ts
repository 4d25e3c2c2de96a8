import {
  Acknowledged,
  edge,
  idText,
  looseNumber,
  optional,
  pages,
  post,
  record,
  unsupported,
} from '@edgewalk/core/declare';
import * as t from 'io-ts';
import { Page } from '../page.js';
import { listPages, manageMetadata } from '../permissions.js';

/** Which Pages to list: those with a location, those that may be promoted. */
export const AccountsQuery = record('AccountsQuery', {
  is_place: optional(t.boolean),
  is_promotable: optional(t.boolean),
});

/** The number of Pages. */
export const AccountsSummary = record('AccountsSummary', { total_count: optional(looseNumber) });

/** A Page to create. Its category is a number (`category`), a word (`category_enum`), or up to three ids. */
export const NewPage = record('NewPage', {
  name: t.string,
  category: optional(t.number),
  category_enum: optional(t.string),
  category_list: optional(t.array(idText)),
  about: optional(t.string),
  description: optional(t.string),
  address: optional(t.string),
  city_id: optional(idText),
  coordinates: optional(t.UnknownRecord),
  ignore_coordinate_warnings: optional(t.boolean),
  location: optional(t.UnknownRecord),
  zip: optional(t.string),
  phone: optional(t.string),
  website: optional(t.string),
  /** The URL of the profile picture. */
  picture: optional(t.string),
  cover_photo: optional(t.UnknownRecord),
});

/**
 * `/{user}/accounts`: the Pages that a person manages, each with its token.
 *
 * @see https://developers.facebook.com/docs/graph-api/reference/user/accounts
 */
export class UserAccounts extends edge({
  path: 'accounts',
  node: () => Page,
  defaults: ['id', 'name', 'access_token', 'category', 'category_list', 'tasks'],
  get: pages({ params: AccountsQuery, maxLimit: 200, summary: AccountsSummary, permissions: listPages }),
  /** Creates a Page. */
  create: post(NewPage, Acknowledged, { permissions: manageMetadata }),
  update: unsupported('change the Page itself: fb.page(id).update({ about })'),
  delete: unsupported('a Page is deleted on Facebook; hide it with fb.page(id).update({ is_published: false })'),
}) {}
