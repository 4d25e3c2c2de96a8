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
  /** True lists only Pages with a location. */
  is_place: optional(t.boolean),
  /** True lists only Pages that may be promoted. */
  is_promotable: optional(t.boolean),
});

/** The number of Pages. */
export const AccountsSummary = record('AccountsSummary', {
  /** How many Pages the person has a role on. */
  total_count: optional(looseNumber),
});

/** A Page to create. Its category is a number (`category`), a word (`category_enum`), or up to three ids. */
export const NewPage = record('NewPage', {
  /** The name of the Page; few apps may create one. */
  name: t.string,
  /** The category, as a number. */
  category: optional(t.number),
  /** The category, as a word. */
  category_enum: optional(t.string),
  /** The ids of up to three categories. */
  category_list: optional(t.array(idText)),
  /** A short description. */
  about: optional(t.string),
  /** A long description. */
  description: optional(t.string),
  /** The street and number. */
  address: optional(t.string),
  /** The id of the city. */
  city_id: optional(idText),
  /** The latitude and longitude. */
  coordinates: optional(t.UnknownRecord),
  /** Accepts the location even if coordinates and address do not agree. */
  ignore_coordinate_warnings: optional(t.boolean),
  /** The location. */
  location: optional(t.UnknownRecord),
  /** The postal code. */
  zip: optional(t.string),
  /** The phone number. */
  phone: optional(t.string),
  /** The website. */
  website: optional(t.string),
  /** The URL of the profile picture. */
  picture: optional(t.string),
  /** The cover photo. */
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
